package uk.whodoeswhat.ledger;

/** What an entry of the log records. */
public enum EntryKind {
    /** A rulebook was used for the first time. */
    RULEBOOK,

    /** A decision was made. */
    DECISION,

    /** A decision was superseded by another. */
    CORRECTION,

    /** A decision was withdrawn. */
    WITHDRAWAL
}
