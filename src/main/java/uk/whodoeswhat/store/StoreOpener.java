package uk.whodoeswhat.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.ledger.Checkpoint;
import uk.whodoeswhat.ledger.MissingTile;
import uk.whodoeswhat.ledger.VerifierKey;

/**
 * Opens a store after checking it: there is room, the file is whole, the schema is not newer than this program, the key is the
 * log's, and the log is the one of its checkpoint and of the last one signed here. The first thing that is not so refuses the
 * start and leaves everything as it is. Of a large store it is checked that the tiles make the root that is signed, and what was
 * added since it was last checked from end to end; {@link BackgroundLogCheck} checks the rest once it is open.
 *
 * @param older the last checkpoint signed here, if there is one
 */
record StoreOpener(
        StoreSettings settings,
        DataDirectory directory,
        Database database,
        CheckLevel thoroughness,
        List<LogCheck.Older> older) {

    static Result<DecisionWriter> toWrite(
            StoreSettings settings, StoreEnvironment sources, StoreObserver observer, CheckLevel thoroughness) {
        return DataDirectory.create(settings.data())
                .flatMap(directory -> in(
                        directory,
                        settings,
                        thoroughness,
                        opening -> new WriterOpener(opening, sources, observer).recorder()));
    }

    static Result<Store> toRead(StoreSettings settings) {
        return DataDirectory.existing(settings.data())
                .flatMap(directory -> settings.postgres().isEmpty() && !Files.exists(directory.database())
                        ? closed(directory, noDatabase(directory))
                        : in(directory, settings, CheckLevel.USUAL, StoreOpener::store));
    }

    /** The last checkpoint of a database, if it is in order and goes on from these checkpoints. */
    static Result<Optional<Notes.Signed>> check(StoreSettings settings, Path file, List<LogCheck.Older> older) {
        return Database.open(settings, file, CheckLevel.ALL).flatMap(database -> {
            try (database) {
                return read(database, () -> {
                    LogRows rows = new LogRows(JdbcClient.create(database.writer()));
                    return Schema.version(database)
                            .flatMap(version ->
                                    version == 0 ? StoreOpener.<LogRows.Head>empty(database) : head(rows, database))
                            .flatMap(head -> VerifierKey.read(head.verifierKey())
                                    .flatMap(key -> LogCheck.of(
                                            rows, database.name(), key, head.size(), older, Optional.empty())));
                });
            }
        });
    }

    private static <T> Result<T> noDatabase(DataDirectory directory) {
        return Refusals.at(
                directory.database().toString(),
                "no such file",
                "the database of a service that has run at least once");
    }

    private static <T> Result<T> empty(Database database) {
        return Refusals.at(database.name(), "a database without tables", "one that a service has used");
    }

    private static <T> Result<T> closed(DataDirectory directory, Result<T> refused) {
        directory.close();
        return refused;
    }

    /** What is opened is closed again where anything is refused, and a file that was made for it is taken away. */
    private static <T> Result<T> in(
            DataDirectory directory,
            StoreSettings settings,
            CheckLevel thoroughness,
            Function<StoreOpener, Result<T>> next) {
        boolean existed = Files.exists(directory.database());
        Result<T> read = directory
                .lastCheckpoint()
                .flatMap(older -> Database.open(settings, directory.database(), thoroughness)
                        .flatMap(database -> {
                            StoreOpener opening = new StoreOpener(settings, directory, database, thoroughness, older);
                            Result<T> opened = read(database, () -> next.apply(opening));
                            if (opened instanceof Result.Rejected) {
                                database.close();
                            }
                            return opened;
                        }));
        if (read instanceof Result.Rejected) {
            if (!existed) {
                directory.forgetDatabase();
            }
            directory.close();
        }
        return read;
    }

    private static <T> Result<T> read(Database database, Supplier<Result<T>> work) {
        try {
            return work.get();
        } catch (DataAccessException | TransactionException e) {
            return DatabaseFailure.refused(database, e);
        } catch (MissingTile e) {
            return database.damaged(String.valueOf(e.getMessage()));
        }
    }

    private Result<Store> store() {
        return Schema.version(database)
                .flatMap(version -> version < Schema.VERSION
                        ? Refusals.at(
                                database.name(),
                                "a schema of version " + version,
                                "version " + Schema.VERSION + "; start the service once, which brings it up to date")
                        : head(rows(), database))
                .flatMap(head -> VerifierKey.read(head.verifierKey())
                        .flatMap(key -> checked(key).flatMap(last -> cosigners().map(all -> store(key, all)))));
    }

    Store store(VerifierKey key, List<VerifierKey> cosigners) {
        return new Store(directory, database, new Log(database, key, cosigners));
    }

    Result<List<VerifierKey>> cosigners() {
        return Cosigners.read(settings.cosigners());
    }

    LogRows rows() {
        return new LogRows(JdbcClient.create(database.writer()));
    }

    private static Result<LogRows.Head> head(LogRows rows, Database database) {
        return rows.head().<Result<LogRows.Head>>map(Result.Ok::new).orElseGet(() -> empty(database));
    }

    /** The last checkpoint of a log that there is, if it is in order. */
    Result<Optional<Notes.Signed>> checked(VerifierKey key) {
        return database.snapshot(() -> {
            long size = rows().head().orElseThrow().size();
            return LogCheck.of(rows(), database.name(), key, size, older, before(key, size));
        });
    }

    /** Up to which a large log was in order when it was checked from its first entry. */
    private Optional<Checkpoint> before(VerifierKey key, long size) {
        return size <= thoroughness.entries()
                ? Optional.empty()
                : directory
                        .checked()
                        .flatMap(note -> Notes.read(note, key, "checked") instanceof Result.Ok<Notes.Signed> signed
                                ? Optional.of(signed.value().checkpoint())
                                : Optional.empty());
    }
}
