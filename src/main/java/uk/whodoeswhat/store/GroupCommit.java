package uk.whodoeswhat.store;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.ledger.Signer;

/** The one thread that writes: all that waits goes into one transaction, and is answered when that is durable. */
final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int MOST = 256;
    private static final int WAITING = 10_000;
    private static final int IDLE_SECONDS = 5;
    private static final long GATHERING_MILLIS = 5;

    private final BlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>(WAITING);
    private final JdbcTemplate template;
    private final TransactionTemplate transaction;
    private final Signer signer;
    private final Sources sources;
    private final DataDirectory directory;
    private final StoreObserver observer;
    private final boolean shared;
    private final Thread thread;
    private Optional<Notes.Signed> last;
    private String looked = "";
    private volatile Optional<Instant> lastCommit = Optional.empty();
    private volatile boolean closed;
    private volatile Optional<Problem> broken = Optional.empty();

    /** What is done in the transaction; what it gives is handed out after the commit. */
    interface Work<T> {
        T in(Appending appending);

        /** Whether somebody asked for it. */
        default boolean isRequest() {
            return true;
        }
    }

    GroupCommit(
            Database database,
            Signer signer,
            Sources sources,
            DataDirectory directory,
            StoreObserver observer,
            Optional<Notes.Signed> last) {
        this.template = new JdbcTemplate(database.writer());
        this.transaction = new TransactionTemplate(database.transactions());
        this.signer = signer;
        this.sources = sources;
        this.directory = directory;
        this.observer = observer;
        this.last = last;
        this.shared = database.file().isEmpty();
        last.ifPresent(this::publish);
        this.thread = new Thread(this::run, "store-writer");
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
        Job<T> job = new Job<>(work);
        if (closed || !queue.offer(job)) {
            throw new StoreUnavailable(closed ? "the service is ending" : "more than " + WAITING + " requests wait");
        }
        if (closed) {
            refuseWaiting();
        }
        return job.await();
    }

    WriterState state() {
        return new WriterState(thread.isAlive(), lastCommit, queue.size());
    }

    /** Records nothing more. */
    void stop(Problem problem) {
        broken = Optional.of(problem);
    }

    private void run() {
        boolean several = false;
        while (!closed) {
            try {
                if (several) { // more are on their way: one signature and one fsync do for all of them
                    Thread.sleep(GATHERING_MILLIS);
                }
                @Nullable Job<?> first = queue.poll(IDLE_SECONDS, TimeUnit.SECONDS);
                if (first != null) {
                    List<Job<?>> batch = new ArrayList<>(List.of(first));
                    queue.drainTo(batch, MOST - 1);
                    commit(batch);
                    several = batch.size() > 1;
                } else if (shared) {
                    look();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        refuseWaiting();
    }

    /** What other instances signed is remembered here too, so that no start takes an older copy for the newest. */
    private void look() {
        try {
            transaction(List.of());
            looked = "";
        } catch (RuntimeException e) { // whoever asks next is told
            String why = reason(e);
            if (!why.equals(looked)) {
                LOG.warn("the log could not be looked at: {}", why);
            }
            looked = why;
        }
    }

    private void refuseWaiting() {
        for (@Nullable Job<?> job = queue.poll(); job != null; job = queue.poll()) {
            job.fail(new StoreUnavailable("the service is ending"));
        }
    }

    private void commit(List<Job<?>> batch) {
        long began = System.nanoTime();
        Duration ledger;
        try {
            ledger = transaction(batch);
        } catch (RuntimeException | Error e) { // whoever waits must learn of it, whatever it is
            failed(batch, e);
            return;
        }
        batch.forEach(Job::answer);
        observer.committed(
                (int) batch.stream().filter(Job::isRequest).count(),
                Duration.ofNanos(System.nanoTime() - began).minus(ledger),
                ledger);
    }

    private void failed(List<Job<?>> batch, Throwable e) {
        if (batch.size() > 1 && !isAway(e)) {
            batch.forEach(job -> commit(List.of(job))); // one that cannot be written must not keep the others from it
            return;
        }
        LOG.error("{} requests could not be recorded: {}", batch.size(), reason(e));
        LOG.debug("because of", e);
        observer.failed(batch.size());
        boolean ours = e instanceof DataAccessException || e instanceof TransactionException;
        batch.forEach(job -> job.fail(ours ? new StoreUnavailable(reason(e), e) : e));
    }

    /** Whether the database cannot be reached at all, or is not the one it was. */
    private static boolean isAway(Throwable e) {
        return e instanceof CannotCreateTransactionException
                || e instanceof DataAccessResourceFailureException
                || e instanceof StoreUnavailable;
    }

    private static String reason(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).strip().replaceAll("\\s+", " ");
    }

    private Duration transaction(List<Job<?>> batch) {
        Sealed sealed = Objects.requireNonNull(transaction.execute(status -> {
            Appending appending = new Appending(template, signer, sources, last);
            batch.forEach(job -> job.work(appending));
            return new Sealed(appending.seal(), appending.ledger());
        }));
        lastCommit = Optional.of(sources.clock().instant());
        if (!sealed.checkpoint().equals(last)) {
            last = sealed.checkpoint();
            last.ifPresent(this::publish);
        }
        return sealed.ledger();
    }

    private record Sealed(Optional<Notes.Signed> checkpoint, Duration ledger) {}

    /** The database has it: a file that lags behind is no loss. */
    private void publish(Notes.Signed checkpoint) {
        try {
            directory.lastCheckpoint(checkpoint.note().bytes());
        } catch (IOException e) {
            LOG.warn("the file `checkpoint` was not replaced", e);
        }
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

    private static final class Job<T> {
        private final Work<T> work;
        private final CompletableFuture<T> done = new CompletableFuture<>();
        private @Nullable T result;

        Job(Work<T> work) {
            this.work = work;
        }

        void work(Appending appending) {
            result = work.in(appending);
        }

        boolean isRequest() {
            return work.isRequest();
        }

        void answer() {
            done.complete(Objects.requireNonNull(result));
        }

        void fail(Throwable e) {
            done.completeExceptionally(e);
        }

        T await() {
            try {
                return done.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof StoreUnavailable unavailable) {
                    throw new StoreUnavailable(String.valueOf(unavailable.getMessage()), unavailable);
                }
                throw new IllegalStateException("recording failed", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoreUnavailable("the service is ending");
            }
        }
    }
}
