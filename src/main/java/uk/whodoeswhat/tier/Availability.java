package uk.whodoeswhat.tier;

/** Where a tier stands: every requirement satisfied, one blocked, or still open. */
public enum Availability {
    AVAILABLE,
    EXCLUDED,
    OPEN
}
