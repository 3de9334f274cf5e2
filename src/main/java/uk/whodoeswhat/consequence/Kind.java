package uk.whodoeswhat.consequence;

/** What a consequence is about. */
public enum Kind {
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
