package uk.whodoeswhat.finding;

/** Whose solutions are counted: those of the organisations meant to use the service, or of all ICBs. */
public enum Scope {
    COHORT,
    ALL_ICBS
}
