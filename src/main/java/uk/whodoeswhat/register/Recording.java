package uk.whodoeswhat.register;

/** What came of asking for something to be recorded. */
public sealed interface Recording<T> {

    /**
     * It is recorded, durably.
     *
     * @param first false where the same request had it recorded before
     */
    record Made<T>(T value, boolean first) implements Recording<T> {}

    /** It is not, because of what was recorded before: what was found, and what to do. */
    record Conflict<T>(String found, String allowed) implements Recording<T> {}
}
