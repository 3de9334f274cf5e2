package uk.whodoeswhat.rulebook.engine;

/** A fault of the rules: a decision stops, and the message names the rule or what no rule concluded. */
public final class RuleException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RuleException(String message) {
        super(message);
    }

    RuleException(String message, Throwable cause) {
        super(message, cause);
    }
}
