package uk.whodoeswhat.store;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks what may not answer on a thread of its own, and waits for the answer only for so long. While it is not answered, whoever
 * asks again waits for the same answer.
 */
final class BoundedCheck {
    private final String name;
    private final Callable<Optional<String>> question;
    private final FatalErrors fatal;
    private Optional<FutureTask<Optional<String>>> asked = Optional.empty();

    /** @param question gives what is wrong, if anything is, or throws it */
    BoundedCheck(String name, Callable<Optional<String>> question, FatalErrors fatal) {
        this.name = name;
        this.question = question;
        this.fatal = fatal;
    }

    /** What is wrong, if anything is; an answer that is still awaited then is. */
    Optional<String> problem(Duration limit) {
        FutureTask<Optional<String>> task = asked();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Optional.of("no answer within " + limit.toSeconds() + " seconds");
        } catch (ExecutionException e) {
            fatal.handle(Objects.requireNonNullElse(e.getCause(), e));
            return Optional.of(DatabaseFailure.reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("the service is ending");
        }
    }

    /** Asks, unless an answer is awaited; nobody needs to wait for it. */
    synchronized void ask() {
        if (asked.filter(task -> !task.isDone()).isEmpty()) {
            FutureTask<Optional<String>> task = new FutureTask<>(question);
            asked = Optional.of(task);
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            thread.start();
        }
    }

    private synchronized FutureTask<Optional<String>> asked() {
        ask();
        return asked.orElseThrow();
    }
}
