package uk.whodoeswhat.store;

import java.util.UUID;
import uk.whodoeswhat.document.Read;
import uk.whodoeswhat.register.Draft;
import uk.whodoeswhat.register.Logged;
import uk.whodoeswhat.register.Recorded;
import uk.whodoeswhat.register.Recording;
import uk.whodoeswhat.register.Request;
import uk.whodoeswhat.register.Withdrawal;

/** Records, on any thread. What it answers is durable. To be closed, which closes its store too. */
public final class Recorder implements AutoCloseable {
    private final Store store;
    private final GroupCommit writer;
    private final Rechecking rechecking;
    private final Drafts drafts;

    Recorder(Store store, GroupCommit writer, Rechecking rechecking, Drafts drafts) {
        this.store = store;
        this.writer = writer;
        this.rechecking = rechecking;
        this.drafts = drafts;
    }

    /**
     * Opens the store to write to it, making it where it is not there yet and bringing it up to date where it is older; or says
     * why not, and has then changed nothing.
     */
    public static Read<Recorder> open(StoreSettings settings, Sources sources, StoreObserver observer) {
        return open(settings, sources, observer, Thoroughness.USUAL);
    }

    static Read<Recorder> open(
            StoreSettings settings, Sources sources, StoreObserver observer, Thoroughness thoroughness) {
        return Opening.toWrite(settings, sources, observer, thoroughness);
    }

    /** What is known of what was recorded before this start: of a large store it is checked while the service runs. */
    public Integrity integrity() {
        return rechecking.integrity();
    }

    /** How the thread is that records. */
    public WriterState writer() {
        return writer.state();
    }

    /** What is recorded. */
    public Store store() {
        return store;
    }

    /** What is being written and not recorded yet. */
    public Drafts drafts() {
        return drafts;
    }

    /**
     * Records a decision, or says why it is too large to be kept. The same request again gives what it gave first.
     *
     * @throws StoreUnavailable if that cannot be done now; it may be asked again under the same request id
     */
    public Read<Recording<Recorded>> recordIfItFits(Draft draft) {
        return RecordDecision.of(draft).map(writer::submit);
    }

    /**
     * Records a decision that is not too large to be kept. The same request again gives what it gave first.
     *
     * @throws StoreUnavailable if that cannot be done now; it may be asked again under the same request id
     */
    public Recording<Recorded> record(Draft draft) {
        if (recordIfItFits(draft) instanceof Read.Accepted<Recording<Recorded>> accepted) {
            return accepted.value();
        }
        throw new IllegalArgumentException("a decision that is too large to be kept");
    }

    /**
     * Withdraws a decision that is there.
     *
     * @throws StoreUnavailable if that cannot be done now; it may be asked again under the same request id
     */
    public Recording<Logged> withdraw(UUID decision, Withdrawal withdrawal, Request request) {
        return writer.submit(new RecordNotice(decision, withdrawal, request));
    }

    /**
     * Erases the names of people that were kept for long enough, for good: some in each transaction, with whatever else is
     * recorded meanwhile.
     *
     * @return how many envelopes had one
     * @throws StoreUnavailable if that cannot be done now
     */
    public long eraseNames(Retention retention) {
        long erased = 0;
        EraseNames.Done done;
        do {
            done = writer.submit(new EraseNames(retention));
            erased += done.erased();
        } while (!done.isAll());
        if (erased > 0) {
            store.forget();
        }
        return erased;
    }

    /**
     * Writes nothing, and waits until that is durable.
     *
     * @throws StoreUnavailable if that cannot be done now
     */
    void writeNothing() {
        writer.submit(new WriteNothing());
    }

    /** Ends after the transaction under way. */
    @Override
    public void close() {
        rechecking.close();
        writer.close();
        store.close();
    }
}
