package uk.whodoeswhat.finding;

/** Whether an organisation is counted among those of a scope. */
public enum Belonging {
    COUNTED,
    LEFT_OUT
}
