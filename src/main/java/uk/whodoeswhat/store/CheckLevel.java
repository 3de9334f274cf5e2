package uk.whodoeswhat.store;

/**
 * How much is checked before a store opens. A log up to so many entries is checked from its first one, and a file up to so many
 * bytes from end to end; of a larger one only what was added since it was last checked, and the rest once the service runs.
 */
record CheckLevel(long entries, long bytes) {
    /** What takes well under a second: 100,000 entries a quarter of one. */
    static final CheckLevel USUAL = new CheckLevel(100_000, 64L << 20);

    /** Everything, however long it takes. */
    static final CheckLevel ALL = new CheckLevel(Long.MAX_VALUE, Long.MAX_VALUE);
}
