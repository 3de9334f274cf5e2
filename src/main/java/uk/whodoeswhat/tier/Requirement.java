package uk.whodoeswhat.tier;

/** What one tier requires, by a name such as `scale.national`, as stated by one rule (its id). */
public record Requirement(Tier tier, String id, Condition condition, String rule) {}
