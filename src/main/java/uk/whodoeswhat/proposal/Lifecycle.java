package uk.whodoeswhat.proposal;

/** How far a service has come. */
public enum Lifecycle {
    IDEA,
    DISCOVERY,
    ALPHA,
    BETA,
    LIVE,
    RETIRED
}
