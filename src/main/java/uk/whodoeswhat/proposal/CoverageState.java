package uk.whodoeswhat.proposal;

/** Whether an organisation has a solution for the need. */
public enum CoverageState {
    IN_PLACE,
    PARTIAL,
    NONE,
    UNKNOWN
}
