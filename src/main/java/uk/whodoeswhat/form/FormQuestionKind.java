package uk.whodoeswhat.form;

/** How a question is answered; the package comment describes each. */
public enum FormQuestionKind {
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
