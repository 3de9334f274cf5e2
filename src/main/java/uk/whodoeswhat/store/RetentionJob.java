package uk.whodoeswhat.store;

import java.time.Duration;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases names of people, and deletes drafts, that were kept for long enough, as soon as the clock is believed and then every day,
 * on a thread of its own. To be closed.
 */
public final class RetentionJob implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);
    private static final Duration DAILY = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofHours(1);

    private final DecisionWriter recorder;
    private final Retentions retentions;
    private final ClockCheck clock;
    private final FatalErrors fatal;
    private final Thread thread = new Thread(this::run, "store-eraser");

    RetentionJob(DecisionWriter recorder, Retentions retentions, ClockCheck clock, FatalErrors fatal) {
        this.recorder = recorder;
        this.retentions = retentions;
        this.clock = clock;
        this.fatal = fatal;
    }

    /** Begins; where everything is kept for ever, there is nothing to do. */
    public static RetentionJob daily(DecisionWriter recorder, Retentions retentions, StoreEnvironment sources) {
        Log log = recorder.store().log();
        ClockCheck clock = new ClockCheck(sources.clock(), System::nanoTime, log::signedAt);
        RetentionJob erasing = new RetentionJob(recorder, retentions, clock, sources.fatal());
        if (!retentions.isNone()) {
            erasing.start();
        }
        return erasing;
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep((erase() ? DAILY : SOON).toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether nothing is left to do until tomorrow. */
    boolean erase() {
        boolean names = erase("names in envelopes", retentions.names(), recorder::eraseNames);
        boolean drafts = erase("drafts", retentions.drafts(), recorder.drafts()::deleteUntouched);
        return names && drafts;
    }

    private boolean erase(String what, Optional<Retention> retention, ToLongFunction<Retention> eraser) {
        try {
            if (retention.isPresent() && !clock.isBelieved()) {
                LOG.warn(
                        "{} are not erased yet: the clock is believed when it has gone on as time does for a day, and neither "
                                + "this service nor its log has seen that; make sure that its date is right",
                        what);
                return false;
            }
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
