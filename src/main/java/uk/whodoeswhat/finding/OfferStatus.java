package uk.whodoeswhat.finding;

/** What is said of a service's being provided nationally. */
public enum OfferStatus {
    NOT_STATED,
    OFFERED,
    DECLINED
}
