package uk.whodoeswhat.proposal;

/** The strongest instrument that asks for the service to be used. */
public enum Instrument {
    LAW_OR_DIRECTION,
    CONTRACT,
    POLICY,
    DEFAULT,
    RECOMMENDED,
    OPTIONAL,
    NONE
}
