package uk.whodoeswhat.framework;

/** What a rule rests on: the framework's words, an answer to a question they leave open, or an assumption of the house. */
public enum Basis {
    FRAMEWORK,
    READING,
    HOUSE
}
