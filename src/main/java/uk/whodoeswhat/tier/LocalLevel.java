package uk.whodoeswhat.tier;

/** The level at which a LOCAL service is provided. */
public enum LocalLevel {
    PROVIDER,
    ICS,
    MULTI_ICS,
    REGION,
    NOT_STATED
}
