package uk.whodoeswhat.proposal;

/** How a comparison was made. */
public enum Design {
    NONE,
    BEFORE_AFTER,
    CONTROLLED,
    MODELLED
}
