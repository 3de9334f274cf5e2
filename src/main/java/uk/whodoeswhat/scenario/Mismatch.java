package uk.whodoeswhat.scenario;

/** One thing that came out otherwise than expected: what it is, such as `finding aim.outcomes`, and both values. */
public record Mismatch(String what, String expected, String found) {}
