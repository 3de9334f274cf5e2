package uk.whodoeswhat.tier;

/** What the framework says of using a service of a tier. */
public enum Usage {
    SHOULD_BE_USED,
    RECOMMENDED,
    COULD_BE_USED,
    LOCAL_CHOICE
}
