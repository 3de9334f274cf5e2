package uk.whodoeswhat.store;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import uk.whodoeswhat.ledger.Signer;

/** The writer's transactions: each does several jobs, and signs one checkpoint over what they append. For one thread. */
final class Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    private final JdbcTemplate template;
    private final TransactionTemplate transaction;
    private final Signer signer;
    private final StoreEnvironment sources;
    private final DataDirectory directory;
    private final boolean shared;
    private Optional<Notes.Signed> last;
    private Optional<Notes.Signed> published = Optional.empty();

    /** @param last the last checkpoint signed */
    Transactions(
            Database database,
            Signer signer,
            StoreEnvironment sources,
            DataDirectory directory,
            Optional<Notes.Signed> last) {
        this.template = new JdbcTemplate(database.writer());
        this.transaction = new TransactionTemplate(database.transactions());
        this.signer = signer;
        this.sources = sources;
        this.directory = directory;
        this.shared = database.file().isEmpty();
        this.last = last;
    }

    /** Whether other instances may append to the log, too. */
    boolean areShared() {
        return shared;
    }

    private record Sealed(Optional<Notes.Signed> checkpoint, Duration ledger) {}

    /** Does the jobs, or none of them; gives the time that the log took. */
    Duration commit(List<WriteJob<?>> jobs) {
        Sealed sealed = Objects.requireNonNull(transaction.execute(status -> {
            LogAppender appending = new LogAppender(template, signer, sources, last);
            jobs.forEach(job -> job.work(appending));
            return new Sealed(appending.seal(), appending.ledger());
        }));
        last = sealed.checkpoint();
        return sealed.ledger();
    }

    /** Keeps the last checkpoint in its file. The database has it: a file that lags behind is no loss. */
    void publish() {
        if (!last.equals(published)) {
            published = last;
            try {
                if (last.isPresent()) {
                    directory.lastCheckpoint(last.get().note().bytes());
                }
            } catch (IOException e) {
                LOG.warn("the file `checkpoint` was not replaced", e);
            }
        }
    }
}
