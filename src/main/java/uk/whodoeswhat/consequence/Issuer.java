package uk.whodoeswhat.consequence;

/** Who issued an instrument, seen from the proposal. */
public enum Issuer {
    SUBMITTER,
    SOMEBODY_ELSE,
    NOT_STATED
}
