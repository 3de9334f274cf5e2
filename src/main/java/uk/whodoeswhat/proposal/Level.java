package uk.whodoeswhat.proposal;

/** Who buys, builds or runs a service. */
public enum Level {
    NATIONAL,
    REGIONAL,
    ICS,
    PROVIDER
}
