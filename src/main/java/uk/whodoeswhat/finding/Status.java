package uk.whodoeswhat.finding;

/** What is found of a criterion. */
public enum Status {
    DEMONSTRATED,
    ARGUED,
    CONTESTED,
    CONTRADICTED,
    NOT_SHOWN,
    NOT_APPLICABLE,
    MET,
    NOT_MET,
    UNKNOWN;

    /** Whether an answer is still missing or disputed: another answer may come. */
    public boolean isOpen() {
        return this == CONTESTED || this == NOT_SHOWN || this == UNKNOWN;
    }
}
