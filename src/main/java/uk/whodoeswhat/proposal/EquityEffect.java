package uk.whodoeswhat.proposal;

/** The expected effect on health inequalities. */
public enum EquityEffect {
    POSITIVE,
    NEUTRAL,
    NEGATIVE,
    NOT_ASSESSED
}
