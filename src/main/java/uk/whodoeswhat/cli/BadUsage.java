package uk.whodoeswhat.cli;

/** A command was given something it cannot take; the message says what was found and what is allowed. */
final class BadUsage extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadUsage(String message) {
        super(message);
    }
}
