package uk.whodoeswhat.store;

import java.util.UUID;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.register.DecisionToRecord;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.register.RecordedNotice;
import uk.whodoeswhat.register.Recording;
import uk.whodoeswhat.register.Request;
import uk.whodoeswhat.register.Withdrawal;

/** Records, on any thread. What it answers is durable. To be closed, which closes its store too. */
public final class DecisionWriter implements AutoCloseable {
    private final Store store;
    private final GroupCommit writer;
    private final BackgroundLogCheck rechecking;
    private final Drafts drafts;

    DecisionWriter(Store store, GroupCommit writer, BackgroundLogCheck rechecking, Drafts drafts) {
        this.store = store;
        this.writer = writer;
        this.rechecking = rechecking;
        this.drafts = drafts;
    }

    /**
     * Opens the store to write to it, making it where it is not there yet and bringing it up to date where it is older; or says
     * why not, and has then changed nothing.
     */
    public static Result<DecisionWriter> open(
            StoreSettings settings, StoreEnvironment sources, StoreObserver observer) {
        return open(settings, sources, observer, CheckLevel.USUAL);
    }

    static Result<DecisionWriter> open(
            StoreSettings settings, StoreEnvironment sources, StoreObserver observer, CheckLevel thoroughness) {
        return StoreOpener.toWrite(settings, sources, observer, thoroughness);
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
    public Result<Recording<RecordedDecision>> recordIfItFits(DecisionToRecord draft) {
        return RecordDecision.of(draft).map(writer::submit);
    }

    /**
     * Records a decision that is not too large to be kept. The same request again gives what it gave first.
     *
     * @throws StoreUnavailable if that cannot be done now; it may be asked again under the same request id
     */
    public Recording<RecordedDecision> record(DecisionToRecord draft) {
        if (recordIfItFits(draft) instanceof Result.Ok<Recording<RecordedDecision>> accepted) {
            return accepted.value();
        }
        throw new IllegalArgumentException("a decision that is too large to be kept");
    }

    /**
     * Withdraws a decision that is there.
     *
     * @throws StoreUnavailable if that cannot be done now; it may be asked again under the same request id
     */
    public Recording<RecordedNotice> withdraw(UUID decision, Withdrawal withdrawal, Request request) {
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
