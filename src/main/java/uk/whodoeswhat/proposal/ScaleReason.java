package uk.whodoeswhat.proposal;

/** Why national scale would be critical. */
public enum ScaleReason {
    ONLY_IF_COMPLETE,
    CROSSES_BOUNDARIES,
    ECONOMY_OF_SCALE,
    OTHER
}
