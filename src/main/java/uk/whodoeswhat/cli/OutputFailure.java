package uk.whodoeswhat.cli;

import java.io.IOException;
import java.util.Set;

/** The output cannot be written: because nobody reads it any more, or for a real reason. */
final class OutputFailure extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final Set<String> CLOSED =
            Set.of("Broken pipe", "The pipe is being closed", "The pipe has been ended", "Stream closed");

    private final boolean closed;

    OutputFailure(String where, IOException cause) {
        super("cannot write " + where + ": " + cause.getMessage(), cause);
        this.closed = CLOSED.contains(String.valueOf(cause.getMessage()));
    }

    /** Whether the reader of the output went away, as `head` does. */
    boolean readerWentAway() {
        return closed;
    }
}
