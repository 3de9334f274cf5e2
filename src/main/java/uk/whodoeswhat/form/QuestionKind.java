package uk.whodoeswhat.form;

/** How a question is answered; the package comment describes each. */
public enum QuestionKind {
    LINE,
    PROSE,
    DATE,
    WHOLE,
    AMOUNT,
    YES_NO,
    CHOICE,
    CHOICES,
    LINES,
    EVIDENCE
}
