package uk.whodoeswhat.rulebook;

/** The stages of judging, in their order. */
public enum Stage {
    COVERAGE,
    EVIDENCE,
    FINDING,
    AIM,
    REQUIREMENT,
    VERDICT,
    LEVEL,
    CONSEQUENCE
}
