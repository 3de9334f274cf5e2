package uk.whodoeswhat.framework;

/** How much a source weighs: the framework itself, a report of it, or this house. */
public enum Weight {
    PRIMARY,
    SECONDARY,
    HOUSE
}
