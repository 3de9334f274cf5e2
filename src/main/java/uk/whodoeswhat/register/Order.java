package uk.whodoeswhat.register;

/** In which order a search gives what it found. What one order holds for equal comes newest first. */
public enum Order {
    /** What was recorded last comes first. */
    NEWEST,
    /** What was recorded first comes first. */
    OLDEST,
    /** By the id of the service. */
    SERVICE,
    /** From one service for everybody to provision by each. */
    TIER
}
