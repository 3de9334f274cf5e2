package uk.whodoeswhat.decision;

/** How much of a decision is told: the tier; the findings, requirements, trace and consequences too; or all, with a digest. */
public enum Detail {
    TIER,
    TRACE,
    FULL
}
