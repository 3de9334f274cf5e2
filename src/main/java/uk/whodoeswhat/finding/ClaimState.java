package uk.whodoeswhat.finding;

/** What a proposal says of a criticality; a claim without its reason does not count as a claim. */
public enum ClaimState {
    WITH_REASON,
    WITHOUT_REASON,
    DENIED,
    NOT_STATED
}
