package uk.whodoeswhat.finding;

/** Who issued an instrument: a national body, the submitting organisation where it is none, or somebody else or not stated. */
public enum IssuingBody {
    NATIONAL_BODY,
    SUBMITTER,
    OTHER
}
