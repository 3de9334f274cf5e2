package uk.whodoeswhat.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends the process after what the virtual machine cannot outlive, with a status, so that something can start it again. */
public final class FatalErrors {
    private static final Logger LOG = LoggerFactory.getLogger(FatalErrors.class);
    private static final int STATUS = 70;

    /** Returns where it is nothing of that kind; a stack that was too deep is gone with the work that filled it. */
    public static void handle(Throwable thrown) {
        if (thrown instanceof VirtualMachineError && !(thrown instanceof StackOverflowError)) {
            try {
                LOG.error("the program ends, to be started again: {}", thrown.toString());
            } finally {
                Runtime.getRuntime().halt(STATUS);
            }
        }
    }

    private FatalErrors() {}
}
