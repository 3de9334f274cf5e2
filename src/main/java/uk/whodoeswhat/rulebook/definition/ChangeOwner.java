package uk.whodoeswhat.rulebook.definition;

/** Who could bring a change about. */
public enum ChangeOwner {
    PROPOSER,
    OTHER_ICS,
    SUPPLIER,
    NATIONAL_BODY,
    NOBODY
}
