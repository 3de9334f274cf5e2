package uk.whodoeswhat.web.page.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.store.FatalErrors;
import uk.whodoeswhat.store.Replayed;
import uk.whodoeswhat.store.Store;

/** Replays every decision, and tells whoever listens how far it is. */
public final class ReplayJob implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayJob.class);
    private static final int AT_ONCE = 20;
    private static final int SHOWN = 50;

    private final UUID id;
    private final Store store;
    private final FatalErrors fatal;
    private final long total;
    private final List<Consumer<ReplayProgress>> listeners = new CopyOnWriteArrayList<>();
    private final List<Replayed> different = new ArrayList<>();
    private long done;
    private long differing;
    private long retold;
    private volatile ReplayProgress progress;

    /**
     * How far it is.
     *
     * @param shown the first that differ
     * @param ended whether it goes no further
     * @param failed whether it ended before all were replayed
     */
    public record ReplayProgress(
            long done, long total, long differing, long retold, List<Replayed> shown, boolean ended, boolean failed) {}

    public ReplayJob(UUID id, Store store, FatalErrors fatal) {
        this.id = id;
        this.store = store;
        this.fatal = fatal;
        this.total = store.count();
        this.progress = new ReplayProgress(0, total, 0, 0, List.of(), false, false);
    }

    public UUID id() {
        return id;
    }

    public ReplayProgress progress() {
        return progress;
    }

    /** From now on; it is told at once how far it is, and at the end. */
    public void listen(Consumer<ReplayProgress> listener) {
        listeners.add(listener);
        tell(listener);
    }

    void forget(Consumer<ReplayProgress> listener) {
        listeners.remove(listener);
    }

    @Override
    public void run() {
        try {
            List<RecordedDecision> next = store.decisions(0, AT_ONCE);
            while (!next.isEmpty() && !Thread.currentThread().isInterrupted()) {
                next.forEach(this::replay);
                tell(false, false);
                next = store.decisions(next.get(next.size() - 1).index() + 1, AT_ONCE);
            }
            tell(true, !next.isEmpty());
        } catch (RuntimeException | Error e) { // whatever it is, whoever waits must learn that it ended
            LOG.error("replaying all decisions failed", e);
            tell(true, true);
            fatal.handle(e);
        }
    }

    private void replay(RecordedDecision recorded) {
        Replayed replayed = Replayed.of(store, recorded);
        done++;
        retold += replayed.retold() ? 1 : 0;
        if (!replayed.holds()) {
            differing++;
            if (different.size() < SHOWN) {
                different.add(replayed);
            }
        }
    }

    private void tell(boolean ended, boolean failed) {
        progress = new ReplayProgress(
                done, Math.max(total, done), differing, retold, List.copyOf(different), ended, failed);
        listeners.forEach(this::tell);
    }

    /** A listener that fails is told no more, and keeps nobody else from being told. */
    private void tell(Consumer<ReplayProgress> listener) {
        try {
            listener.accept(progress);
        } catch (RuntimeException e) {
            LOG.warn("somebody could not be told how far a replay is", e);
            forget(listener);
        }
    }
}
