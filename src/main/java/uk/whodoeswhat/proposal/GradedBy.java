package uk.whodoeswhat.proposal;

/** Who graded an item of evidence. */
public enum GradedBy {
    PROPOSER,
    BOARD,
    INDEPENDENT
}
