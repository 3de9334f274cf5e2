package uk.whodoeswhat.proposal;

/** How far a piece of assurance has come. */
public enum Progress {
    NOT_STARTED,
    IN_PROGRESS,
    DONE,
    NOT_APPLICABLE
}
