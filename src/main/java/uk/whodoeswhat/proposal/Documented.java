package uk.whodoeswhat.proposal;

/** How well something is written down. */
public enum Documented {
    DOCUMENTED,
    PARTIAL,
    NONE
}
