package uk.whodoeswhat.rationale;

import java.util.Map;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.rulebook.definition.Stage;

/**
 * One step of the trace: the rule that fired, in which stage, what it used and what it concluded. `used` holds texts, whole
 * numbers, flags, and lists and maps of these, in a fixed order.
 */
public record Step(Stage stage, Rule rule, Map<String, Object> used, String concluded) {}
