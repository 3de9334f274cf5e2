package uk.whodoeswhat.proposal;

/** Where a standard stands. */
public enum StandardStatus {
    DRAFT,
    PUBLISHED,
    RETIRED
}
