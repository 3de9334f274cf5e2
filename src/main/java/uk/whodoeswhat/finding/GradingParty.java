package uk.whodoeswhat.finding;

/** Whose word a grade is. */
public enum GradingParty {
    ANOTHER,
    PROPOSER
}
