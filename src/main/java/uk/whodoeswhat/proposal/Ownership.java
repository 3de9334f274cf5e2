package uk.whodoeswhat.proposal;

/** Who holds the intellectual property of an exemplar. */
public enum Ownership {
    OPEN,
    OWNED,
    SUPPLIER
}
