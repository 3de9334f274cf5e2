package uk.whodoeswhat.baseline;

/** One step of the reasoning: what it is about, what it used, and what it concluded; a rule that fires says as much. */
public record ReasoningStep(String about, Object used, Object concluded) {}
