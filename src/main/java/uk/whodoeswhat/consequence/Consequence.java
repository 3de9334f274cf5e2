package uk.whodoeswhat.consequence;

/** One thing that follows from the tier, in plain English, as one rule (its id) says. */
public record Consequence(ConsequenceKind kind, String text, String rule) {}
