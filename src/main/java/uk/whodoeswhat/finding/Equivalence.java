package uk.whodoeswhat.finding;

/** What an alternative counts as: an equivalent of the service, none, or not yet known. */
public enum Equivalence {
    EQUIVALENT,
    RULED_OUT,
    NOT_KNOWN
}
