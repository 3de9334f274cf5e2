package uk.whodoeswhat.rulebook;

/** One rule that fired: in which stage, on which fact, and what it concluded. */
public record Firing(Stage stage, Rule rule, Object fact, Object concluded) {}
