package uk.whodoeswhat.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import uk.whodoeswhat.document.Problem;

/**
 * The one thread that writes: all that waits goes into one transaction, and is answered when that is durable. Nothing that is
 * thrown ends it, for there is no other: what fails is told to whoever waits, and what follows a commit cannot undo it.
 */
final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int MOST = 256;
    private static final int IDLE_SECONDS = 5;
    private static final long GATHERING_MILLIS = 5;

    private final BlockingQueue<WriteJob<?>> queue;
    private final Transactions transactions;
    private final StoreEnvironment sources;
    private final StoreObserver observer;
    private final WriterLimits limits;
    private final Thread thread = new Thread(this::run, "store-writer");
    private boolean several;
    private String looked = "";
    private volatile boolean closed;
    private volatile Optional<Instant> lastCommit = Optional.empty();
    private volatile Optional<Problem> broken = Optional.empty();

    /** What is done in the transaction; what it gives is handed out after the commit. */
    interface Work<T> {
        T in(LogAppender appending);

        /** Whether somebody asked for it. */
        default boolean isRequest() {
            return true;
        }
    }

    GroupCommit(Transactions transactions, StoreEnvironment sources, StoreObserver observer, WriterLimits limits) {
        this.queue = new LinkedBlockingQueue<>(limits.waiting());
        this.transactions = transactions;
        this.sources = sources;
        this.observer = observer;
        this.limits = limits;
        transactions.publish();
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Does the work and waits until it is durable.
     *
     * @throws StoreUnavailable if it cannot be; a request that is sent again is answered by what was recorded, if it was
     */
    <T> T submit(Work<T> work) {
        broken.ifPresent(problem -> {
            throw new StoreUnavailable(problem.message());
        });
        WriteJob<T> job = new WriteJob<>(work);
        if (closed || !queue.offer(job)) {
            throw new StoreUnavailable(
                    closed ? "the service is ending" : "more than " + limits.waiting() + " requests wait");
        }
        if (closed) {
            refuseWaiting();
        }
        try {
            return job.await(limits.timeout());
        } finally {
            if (job.isAbandoned()) {
                queue.remove(job);
            }
        }
    }

    /** Records nothing more. */
    void stop(Problem problem) {
        broken = Optional.of(problem);
    }

    WriterState state() {
        return new WriterState(thread.isAlive(), lastCommit, queue.size());
    }

    private void run() {
        try {
            while (!closed) {
                turn();
            }
        } finally {
            closed = true;
            refuseWaiting();
        }
    }

    private void turn() {
        try {
            if (several) { // more are on their way: one signature and one fsync do for all of them
                Thread.sleep(GATHERING_MILLIS);
            }
            @Nullable WriteJob<?> first = queue.poll(IDLE_SECONDS, TimeUnit.SECONDS);
            if (first != null) {
                List<WriteJob<?>> batch = new ArrayList<>(List.of(first));
                queue.drainTo(batch, MOST - 1);
                several = batch.size() > 1;
                commit(batch);
            } else if (transactions.areShared()) {
                look();
            }
        } catch (InterruptedException e) {
            LOG.debug("interrupted, which ends only a writer that is closed", e);
        } catch (RuntimeException | Error e) { // whatever it is, whoever comes next must find a writer
            LOG.error("the writer failed, and goes on", e);
            sources.fatal().handle(e);
        }
    }

    /** What other instances signed is remembered here too, so that no start takes an older copy for the newest. */
    private void look() {
        try {
            transactions.commit(List.of());
            looked = "";
        } catch (RuntimeException e) { // whoever asks next is told
            String why = DatabaseFailure.reason(e);
            if (!why.equals(looked)) {
                LOG.warn("the log could not be looked at: {}", why);
            }
            looked = why;
            return;
        }
        committed();
    }

    private void refuseWaiting() {
        for (@Nullable WriteJob<?> job = queue.poll(); job != null; job = queue.poll()) {
            job.fail(new StoreUnavailable("the service is ending"));
        }
    }

    private void commit(List<WriteJob<?>> waiting) {
        List<WriteJob<?>> batch =
                waiting.stream().filter(job -> !job.isAbandoned()).toList();
        if (batch.isEmpty()) {
            return;
        }
        long began = System.nanoTime();
        Duration ledger;
        try {
            ledger = transactions.commit(batch);
        } catch (RuntimeException | Error e) { // whoever waits must learn of it, whatever it is
            failed(batch, e);
            return;
        }
        Duration store = Duration.ofNanos(System.nanoTime() - began).minus(ledger);
        committed();
        batch.forEach(WriteJob::answer);
        afterwards(() -> observer.committed(requests(batch), store, ledger));
    }

    private void committed() {
        afterwards(transactions::publish); // first: whoever was answered may count on finding it
        afterwards(() -> lastCommit = Optional.of(sources.clock().instant()));
    }

    private static int requests(List<WriteJob<?>> batch) {
        return (int) batch.stream().filter(WriteJob::isRequest).count();
    }

    private void failed(List<WriteJob<?>> batch, Throwable e) {
        sources.fatal().handle(e);
        if (batch.size() > 1 && !isAway(e)) {
            batch.forEach(job -> commit(List.of(job))); // one that cannot be written must not keep the others from it
            return;
        }
        boolean ours = e instanceof DataAccessException || e instanceof TransactionException;
        batch.forEach(job -> job.fail(ours ? new StoreUnavailable(DatabaseFailure.reason(e), e) : e));
        LOG.debug("because of", e);
        int requests = requests(batch);
        if (requests == 0) { // nobody sent them, and health tells of it
            LOG.warn("the store could not be written to: {}", DatabaseFailure.reason(e));
            return;
        }
        LOG.error("{} requests could not be recorded: {}", requests, DatabaseFailure.reason(e));
        afterwards(() -> observer.failed(requests));
    }

    /** What was committed stays so, and whoever waits is answered, whatever becomes of this. */
    private void afterwards(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error e) {
            LOG.error("what follows a commit failed", e);
            sources.fatal().handle(e);
        }
    }

    /** Whether the database cannot be reached at all, is held by others, or is not the one it was. */
    private static boolean isAway(Throwable e) {
        return e instanceof CannotCreateTransactionException
                || e instanceof DataAccessResourceFailureException
                || e instanceof TransientDataAccessException
                || e instanceof StoreUnavailable;
    }

    /** Ends after the transaction under way; what still waits is refused. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        refuseWaiting();
    }
}
