package uk.whodoeswhat.tier;

/** Where a requirement stands: satisfied, blocked by an answer, or open until one comes. */
public enum Outcome {
    SATISFIED,
    BLOCKED,
    OPEN
}
