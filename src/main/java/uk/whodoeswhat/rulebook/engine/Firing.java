package uk.whodoeswhat.rulebook.engine;

import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.rulebook.definition.Stage;

/** One rule that fired: in which stage, on which fact, and what it concluded. */
public record Firing(Stage stage, Rule rule, Object fact, Object concluded) {}
