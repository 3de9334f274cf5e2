package uk.whodoeswhat.consequence;

/** What a consequence is about. */
public enum ConsequenceKind {
    USAGE,
    DELIVERY,
    MARKET,
    STANDARDS,
    SUPPORT,
    ENABLER,
    REUSE,
    EVIDENCE,
    FLAG,
    REVIEW
}
