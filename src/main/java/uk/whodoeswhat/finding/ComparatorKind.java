package uk.whodoeswhat.finding;

/** What evidence compares the service with. */
public enum ComparatorKind {
    WITH_LOCAL,
    WITH_NOTHING,
    WITH_OTHER,
    NOT_AT_ALL
}
