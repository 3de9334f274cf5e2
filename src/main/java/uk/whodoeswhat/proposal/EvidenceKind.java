package uk.whodoeswhat.proposal;

/** What an item of evidence is; an INSTRUMENT is law, a direction, a contract, a standard or published policy. */
public enum EvidenceKind {
    ACCOUNT,
    USAGE,
    EVALUATION,
    TRIAL,
    REVIEW,
    MODEL,
    EXPERT,
    COST,
    INSTRUMENT
}
