package uk.whodoeswhat.form;

/** How far a section has come. */
public enum SectionProgress {
    NOT_STARTED,
    IN_PROGRESS,
    HAS_A_PROBLEM,
    DONE
}
