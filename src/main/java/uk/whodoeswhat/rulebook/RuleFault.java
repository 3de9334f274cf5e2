package uk.whodoeswhat.rulebook;

/** A fault of the rules: a decision stops, and the message names the rule or what no rule concluded. */
public final class RuleFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    RuleFault(String message) {
        super(message);
    }

    RuleFault(String message, Throwable cause) {
        super(message, cause);
    }
}
