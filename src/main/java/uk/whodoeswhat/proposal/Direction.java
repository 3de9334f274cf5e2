package uk.whodoeswhat.proposal;

/** What a claim says of national against local or regional provision. */
public enum Direction {
    BETTER,
    SAME,
    WORSE,
    NOT_ASSESSED,
    NOT_APPLICABLE
}
