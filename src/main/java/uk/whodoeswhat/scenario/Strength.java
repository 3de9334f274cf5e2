package uk.whodoeswhat.scenario;

/**
 * How sure the expected tier is: the framework's own example, published usage words, expert judgement from public facts, or made
 * to test an edge.
 */
public enum Strength {
    OFFICIAL,
    OFFICIAL_WORDS,
    STRONG,
    EDGE
}
