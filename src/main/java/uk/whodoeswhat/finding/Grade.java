package uk.whodoeswhat.finding;

import java.util.Set;

/**
 * What an item of evidence counts for: its effective grade (0 to 5) where it supports a claim, that grade if the cohort turned
 * out to have no solution in place, its grade where it contradicts one, and the criteria for which it is somebody else's word.
 */
public record Grade(int support, int supportIfGap, int opposition, Set<Criterion> confirms) {
    public Grade {
        confirms = Set.copyOf(confirms);
    }
}
