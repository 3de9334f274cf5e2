package uk.whodoeswhat.rulebook;

/** Who could bring a change about. */
public enum Who {
    PROPOSER,
    OTHER_ICS,
    SUPPLIER,
    NATIONAL_BODY,
    NOBODY
}
