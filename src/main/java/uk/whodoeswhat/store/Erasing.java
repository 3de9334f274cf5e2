package uk.whodoeswhat.store;

import java.time.Duration;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases names of people, and deletes drafts, that were kept for long enough, at once and then every day, on a thread of its own.
 * To be closed.
 */
public final class Erasing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Erasing.class);
    private static final Duration DAILY = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofHours(1);

    private final Recorder recorder;
    private final Retentions retentions;
    private final FatalErrors fatal;
    private final Thread thread = new Thread(this::run, "store-eraser");

    private Erasing(Recorder recorder, Retentions retentions, FatalErrors fatal) {
        this.recorder = recorder;
        this.retentions = retentions;
        this.fatal = fatal;
    }

    /** Begins; where everything is kept for ever, there is nothing to do. */
    public static Erasing daily(Recorder recorder, Retentions retentions, FatalErrors fatal) {
        Erasing erasing = new Erasing(recorder, retentions, fatal);
        if (!retentions.isNone()) {
            erasing.thread.setDaemon(true);
            erasing.thread.start();
        }
        return erasing;
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                boolean names = erase("names in envelopes", retentions.names(), recorder::eraseNames);
                boolean drafts = erase("drafts", retentions.drafts(), recorder.drafts()::deleteUntouched);
                Thread.sleep((names && drafts ? DAILY : SOON).toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether nothing is left to do until tomorrow. */
    private boolean erase(String what, Optional<Retention> retention, ToLongFunction<Retention> eraser) {
        try {
            retention.ifPresent(each ->
                    LOG.info("{} {} were erased; they are kept for {}", eraser.applyAsLong(each), what, each.period()));
            return true;
        } catch (RuntimeException | Error e) { // whatever keeps it from it now is no reason never to try again
            LOG.warn("{} could not be erased, which is tried again in an hour: {}", what, e.toString());
            LOG.debug("because of", e);
            fatal.handle(e);
            return false;
        }
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    /** Ends after the transaction under way. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
