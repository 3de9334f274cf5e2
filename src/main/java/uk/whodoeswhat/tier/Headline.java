package uk.whodoeswhat.tier;

/** What a reader is told first of a result. */
public enum Headline {
    AGAINST,
    NOT_OFFERED,
    SETTLED,
    CENTRAL_FOR_NOW,
    LOCAL,
    CASE_NOT_MADE,
    OPEN
}
