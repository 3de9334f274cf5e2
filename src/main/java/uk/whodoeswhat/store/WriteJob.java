package uk.whodoeswhat.store;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Work that somebody waits for. It has one outcome: what comes after that is heard by nobody. */
final class WriteJob<T> {
    private final GroupCommit.Work<T> work;
    private final CompletableFuture<T> outcome = new CompletableFuture<>();
    private @Nullable T result;

    WriteJob(GroupCommit.Work<T> work) {
        this.work = work;
    }

    /** Does it in a transaction; again in another where that one fails. */
    void work(LogAppender appending) {
        result = Objects.requireNonNull(work.in(appending), "work that gives nothing");
    }

    boolean isRequest() {
        return work.isRequest();
    }

    /** Hands out what the work gave, once that is durable. */
    void answer() {
        outcome.complete(Objects.requireNonNull(result));
    }

    void fail(Throwable e) {
        outcome.completeExceptionally(e);
    }

    /** Whether nobody waits any more. */
    boolean isAbandoned() {
        return outcome.isCancelled();
    }

    /**
     * Waits, and abandons it after this time.
     *
     * @throws StoreUnavailable if it was not done; what is abandoned while it is under way may be recorded all the same
     */
    T await(Duration limit) {
        try {
            return outcome.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return abandoned("the service is ending");
        } catch (TimeoutException e) {
            return abandoned("it took longer than " + limit.toSeconds() + " s");
        }
    }

    private T abandoned(String why) {
        outcome.cancel(false);
        try {
            return outcome.join(); // it may have been done just now
        } catch (CancellationException e) {
            throw new StoreUnavailable(why + "; the same request id may be sent again, and is recorded once", e);
        } catch (CompletionException e) {
            throw failure(e.getCause());
        }
    }

    private static RuntimeException failure(@Nullable Throwable cause) {
        return cause instanceof StoreUnavailable unavailable
                ? new StoreUnavailable(String.valueOf(unavailable.getMessage()), unavailable)
                : new IllegalStateException("recording failed", cause);
    }
}
