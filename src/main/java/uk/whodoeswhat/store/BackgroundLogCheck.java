package uk.whodoeswhat.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.ledger.MissingTile;

/** Checks from end to end, while the service runs, what is too much to be checked before it starts. */
final class BackgroundLogCheck implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundLogCheck.class);
    private static final Duration AWAY = Duration.ofMinutes(1);

    private final Database database;
    private final DataDirectory directory;
    private final Optional<Notes.Signed> last;
    private final Consumer<Problem> broken;
    private final FatalErrors fatal;
    private final Thread thread = new Thread(this::run, "store-checker");
    private volatile Integrity integrity;

    /**
     * @param last the checkpoint up to which is checked
     * @param whole whether the start has checked all of that
     * @param broken told of what is wrong
     * @param fatal told of what ends the check
     */
    BackgroundLogCheck(
            Database database,
            DataDirectory directory,
            Optional<Notes.Signed> last,
            boolean whole,
            Consumer<Problem> broken,
            FatalErrors fatal) {
        this.database = database;
        this.directory = directory;
        this.last = last;
        this.broken = broken;
        this.fatal = fatal;
        long size = last.map(each -> each.checkpoint().size()).orElse(0L);
        this.integrity = new Integrity(whole ? size : 0, whole ? 0 : size, Optional.empty());
        if (whole) {
            remember();
        } else {
            thread.setDaemon(true);
            thread.start();
        }
    }

    Integrity integrity() {
        return integrity;
    }

    private void run() {
        try {
            while (!checked()) {
                Thread.sleep(AWAY.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) { // a check that did not end has found nothing in order
            LOG.error("the check of what was recorded before failed", e);
            wrong(new Problem(
                    database.name(),
                    0,
                    0,
                    "a check of what was recorded before that did not end: " + e,
                    "one that ends; start the service again, and restore a backup if it happens again"));
            fatal.handle(e);
        }
    }

    /** False where the database cannot be read now, so that it is still to be checked. */
    private boolean checked() {
        long began = System.nanoTime();
        Result<Boolean> read = read();
        if (Thread.currentThread().isInterrupted()) {
            return true;
        }
        if (read instanceof Result.Ok<Boolean> accepted) {
            if (accepted.value()) {
                integrity = new Integrity(integrity.waiting(), 0, Optional.empty());
                remember();
                LOG.info(
                        "all {} entries that there were at the start are in order, checked in {} ms",
                        integrity.entries(),
                        Duration.ofNanos(System.nanoTime() - began).toMillis());
            }
            return accepted.value();
        }
        wrong(read.problems().get(0));
        return true;
    }

    private void wrong(Problem problem) {
        integrity = new Integrity(0, integrity.waiting(), Optional.of(problem));
        LOG.error("nothing more is recorded: {}", problem.message());
        broken.accept(problem);
    }

    private Result<Boolean> read() {
        try {
            Optional<String> damage = database.damage();
            LogRows rows = new LogRows(JdbcClient.create(database.reader()));
            return damage.isPresent()
                    ? database.<Boolean>damaged(damage.get())
                    : LogCheck.upTo(last.orElseThrow(), rows, database.name());
        } catch (MissingTile e) {
            return database.damaged(String.valueOf(e.getMessage()));
        } catch (SQLException | DataAccessException e) {
            DatabaseFailure failure = DatabaseFailure.of(e);
            return failure == DatabaseFailure.DAMAGED || failure == DatabaseFailure.TABLES
                    ? DatabaseFailure.refused(database, e)
                    : new Result.Ok<>(false); // it is not known to be damaged, so it is looked at again
        }
    }

    private void remember() {
        try {
            if (last.isPresent()) {
                directory.checked(last.get().note().bytes());
            }
        } catch (IOException e) {
            LOG.warn("the file `checked` was not replaced, so that the next start checks more", e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
