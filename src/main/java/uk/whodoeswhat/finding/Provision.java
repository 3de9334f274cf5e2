package uk.whodoeswhat.finding;

/** Where a service is bought, built or run. */
public enum Provision {
    NATIONAL,
    REGIONAL,
    ICS,
    PROVIDER,
    NOT_STATED
}
