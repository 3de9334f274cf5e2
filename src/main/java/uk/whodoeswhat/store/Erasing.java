package uk.whodoeswhat.store;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases names of people that were kept for long enough, at once and then every day, on a thread of its own. To be closed. */
public final class Erasing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Erasing.class);
    private static final Duration DAILY = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofHours(1);

    private final Optional<Thread> thread;

    private Erasing(Optional<Thread> thread) {
        this.thread = thread;
    }

    /** Begins; where nothing limits for how long names are kept, there is nothing to do. */
    public static Erasing daily(Recorder recorder, Optional<Retention> retention) {
        Erasing erasing = new Erasing(retention.map(each -> new Thread(() -> run(recorder, each), "store-eraser")));
        erasing.thread.ifPresent(each -> {
            each.setDaemon(true);
            each.start();
        });
        return erasing;
    }

    private static void run(Recorder recorder, Retention retention) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(erase(recorder, retention).toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration erase(Recorder recorder, Retention retention) {
        try {
            long erased = recorder.eraseNames(retention);
            LOG.info("names were erased from {} envelopes; they are kept for {}", erased, retention.period());
            return DAILY;
        } catch (RuntimeException e) { // whatever keeps it from it now is no reason never to try again
            LOG.warn("names could not be erased, which is tried again in an hour: {}", e.getMessage());
            LOG.debug("because of", e);
            return SOON;
        }
    }

    /** Ends after the transaction under way. */
    @Override
    public void close() {
        thread.ifPresent(Thread::interrupt);
    }
}
