package uk.whodoeswhat.store;

/** Nothing can be recorded now: the disk is full, the database is away, or the log does not fit its checkpoint. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    StoreUnavailable(String message) {
        super(message);
    }
}
