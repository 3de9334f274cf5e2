package uk.whodoeswhat.finding;

/** What an instrument lays on the whole cohort: to use this service, to expect to use it, to meet a standard, or nothing. */
public enum Obligation {
    TO_USE,
    EXPECTED_TO_USE,
    TO_MEET_A_STANDARD,
    NOTHING
}
