package uk.whodoeswhat.finding;

/**
 * What an item of evidence counts for: its effective grade (0 to 5) where it supports a claim, that grade if the cohort turned
 * out to have no solution in place, its grade where it contradicts one, and whether it confirms need or criticality.
 */
public record Grade(int support, int supportIfGap, int opposition, boolean confirms) {}
