package uk.whodoeswhat.store;

import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/**
 * Ends the process after an error that the virtual machine does not outlive whole, such as one of memory, so that whatever runs
 * the process can start it again. A thread that catches what it was thrown hands it here.
 */
public final class FatalErrors {
    /** How the process ends: a fault of the software, as BSD's `sysexits` counts. */
    public static final int STATUS = 70;

    private static final Logger LOG = LoggerFactory.getLogger(FatalErrors.class);

    private final IntConsumer exit;

    /** Ends this process. */
    public FatalErrors() {
        this(Runtime.getRuntime()::halt);
    }

    /** Ends it as it is told to, with a status. */
    public FatalErrors(IntConsumer exit) {
        this.exit = exit;
    }

    /** Ends the process if this is such an error, or comes of one; a stack that overflowed is none. */
    public void handle(Throwable thrown) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(thrown);
        if (root instanceof VirtualMachineError && !(root instanceof StackOverflowError)) {
            try {
                LOG.error("the process ends with status {}", STATUS, thrown);
            } finally { // where there is no memory for the line, either
                exit.accept(STATUS);
            }
        }
    }
}
