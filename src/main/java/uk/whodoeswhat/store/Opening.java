package uk.whodoeswhat.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Read;
import uk.whodoeswhat.ledger.Checkpoint;
import uk.whodoeswhat.ledger.MissingTile;
import uk.whodoeswhat.ledger.Signer;
import uk.whodoeswhat.ledger.VerifierKey;

/**
 * Opens a store after checking it: there is room, the file is whole, the schema is not newer than this program, the key is the
 * log's, and the log is the one of its checkpoint and of the last one signed here. The first thing that is not so refuses the
 * start and leaves everything as it is. Of a large store it is checked that the tiles make the root that is signed, and what was
 * added since it was last checked from end to end; {@link Rechecking} checks the rest once it is open.
 */
final class Opening {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final Read<Optional<Notes.Signed>> NOTHING = new Read.Accepted<>(Optional.empty());

    private final StoreSettings settings;
    private final DataDirectory directory;
    private final Database database;
    private final Thoroughness thoroughness;
    private final LogKey key;
    private final List<LogCheck.Older> older = new ArrayList<>();

    private Opening(StoreSettings settings, DataDirectory directory, Database database, Thoroughness thoroughness) {
        this.thoroughness = thoroughness;
        this.settings = settings;
        this.directory = directory;
        this.database = database;
        this.key = new LogKey(settings, directory);
    }

    static Read<Recorder> toWrite(
            StoreSettings settings, Sources sources, StoreObserver observer, Thoroughness thoroughness) {
        return DataDirectory.create(settings.data())
                .flatMap(directory ->
                        in(directory, settings, thoroughness, opening -> opening.recorder(sources, observer)));
    }

    static Read<Store> toRead(StoreSettings settings) {
        return DataDirectory.existing(settings.data())
                .flatMap(directory -> settings.postgres().isEmpty() && !Files.exists(directory.database())
                        ? closed(directory, noDatabase(directory))
                        : in(directory, settings, Thoroughness.USUAL, Opening::store));
    }

    /** The last checkpoint of a database, if it is in order and goes on from these checkpoints. */
    static Read<Optional<Notes.Signed>> check(StoreSettings settings, Path file, List<LogCheck.Older> older) {
        return Database.open(settings, file, Thoroughness.ALL).flatMap(database -> {
            try (database) {
                LogRows rows = new LogRows(JdbcClient.create(database.writer()));
                return Schema.version(database)
                        .flatMap(version -> version == 0 ? Opening.<LogRows.Head>empty(database) : head(rows, database))
                        .flatMap(head -> VerifierKey.read(head.verifierKey())
                                .flatMap(key ->
                                        LogCheck.of(rows, database.name(), key, head.size(), older, Optional.empty())));
            } catch (DataAccessException | MissingTile e) {
                return broken(database, e);
            }
        });
    }

    private static <T> Read<T> noDatabase(DataDirectory directory) {
        return Refused.at(
                directory.database().toString(),
                "no such file",
                "the database of a service that has run at least once");
    }

    private static <T> Read<T> empty(Database database) {
        return Refused.at(database.name(), "a database without tables", "one that a service has used");
    }

    static <T> Read<T> broken(Database database, RuntimeException e) {
        return Refused.at(
                database.name(),
                "a database that cannot be read: "
                        + String.valueOf(e.getMessage()).strip(),
                "a whole one; move this one away and restore a backup");
    }

    private static <T> Read<T> closed(DataDirectory directory, Read<T> refused) {
        directory.close();
        return refused;
    }

    /** What is opened is closed again where anything is refused, and a file that was made for it is taken away. */
    private static <T> Read<T> in(
            DataDirectory directory,
            StoreSettings settings,
            Thoroughness thoroughness,
            Function<Opening, Read<T>> next) {
        boolean existed = Files.exists(directory.database());
        Read<Database> opened = Database.open(settings, directory.database(), thoroughness);
        if (!(opened instanceof Read.Accepted<Database> database)) {
            return closed(directory, new Read.Refused<>(opened.problems()));
        }
        Read<T> read = read(new Opening(settings, directory, database.value(), thoroughness), next);
        if (read instanceof Read.Refused) {
            database.value().close();
            if (!existed) {
                directory.forgetDatabase();
            }
            directory.close();
        }
        return read;
    }

    private static <T> Read<T> read(Opening opening, Function<Opening, Read<T>> next) {
        try {
            opening.directory
                    .lastCheckpoint()
                    .ifPresent(note -> opening.older.add(
                            new LogCheck.Older(opening.directory.checkpoint().toString(), note)));
            return next.apply(opening);
        } catch (DataAccessException | MissingTile e) {
            return broken(opening.database, e);
        } catch (IOException e) {
            return Refused.at(
                    opening.settings.data().toString(), "a file that cannot be read (" + e + ")", "its files");
        }
    }

    private Read<Store> store() {
        return Schema.version(database)
                .flatMap(version -> version < Schema.VERSION
                        ? Refused.at(
                                database.name(),
                                "a schema of version " + version,
                                "version " + Schema.VERSION + "; start the service once, which brings it up to date")
                        : head(rows(), database))
                .flatMap(head -> VerifierKey.read(head.verifierKey())
                        .flatMap(key -> checked(key).flatMap(last -> store(key))));
    }

    private Read<Store> store(VerifierKey key) {
        List<VerifierKey> cosigners = new ArrayList<>();
        for (String text : settings.cosigners()) {
            Read<VerifierKey> read = VerifierKey.read(text);
            if (!(read instanceof Read.Accepted<VerifierKey> accepted)
                    || accepted.value().type() != VerifierKey.Type.COSIGNATURE) {
                return Refused.at(
                        "who-does-what.log.cosigners",
                        Problem.quoted(text),
                        "the key of a cosigner (type 4), as the command `cosign` prints it");
            }
            cosigners.add(accepted.value());
        }
        return new Read.Accepted<>(new Store(directory, database, new Log(database, key, List.copyOf(cosigners))));
    }

    private Read<Recorder> recorder(Sources sources, StoreObserver observer) {
        return Schema.version(database).flatMap(version -> {
            Optional<LogRows.Head> head = version == 0 ? Optional.empty() : rows().head();
            if (head.isEmpty() && !older.isEmpty()) {
                return lost(older.get(0));
            }
            return key.signer(sources, head)
                    .flatMap(signer -> head.map(found -> checked(signer.verifierKey()))
                            .orElse(NOTHING)
                            .flatMap(last -> recorder(version, signer, sources, observer, last)));
        });
    }

    private Read<Recorder> recorder(
            int version, Signer signer, Sources sources, StoreObserver observer, Optional<Notes.Signed> last) {
        return store(signer.verifierKey()).flatMap(store -> {
            if (version < Schema.VERSION) {
                Schema.migrate(database);
            }
            JdbcClient.create(database.writer())
                    .sql("insert into log_head (one, origin, verifier_key, size) values (1, ?, ?, 0) "
                            + "on conflict (one) do nothing")
                    .params(signer.verifierKey().name(), signer.verifierKey().text())
                    .update();
            // another instance may have begun the log in the meantime, with a key of its own
            return key.known(signer, rows().head()).map(ours -> recorder(store, ours, sources, observer, last));
        });
    }

    private Recorder recorder(
            Store store, Signer signer, Sources sources, StoreObserver observer, Optional<Notes.Signed> last) {
        LOG.info(
                "log {} of {} entries, signed by {}",
                signer.verifierKey().name(),
                last.map(each -> each.checkpoint().size()).orElse(0L),
                signer.verifierKey().text());
        GroupCommit writer = new GroupCommit(
                new Transactions(database, signer, sources, directory, last), sources, observer, WriterLimits.USUAL);
        long size = last.map(each -> each.checkpoint().size()).orElse(0L);
        boolean whole = size <= thoroughness.entries() && database.isUpTo(thoroughness.bytes());
        Rechecking rechecking = new Rechecking(database, directory, last, whole, writer::stop, sources.fatal());
        return new Recorder(store, writer, rechecking, new Drafts(database, sources));
    }

    private LogRows rows() {
        return new LogRows(JdbcClient.create(database.writer()));
    }

    private static Read<LogRows.Head> head(LogRows rows, Database database) {
        return rows.head().<Read<LogRows.Head>>map(Read.Accepted::new).orElseGet(() -> empty(database));
    }

    private Read<Optional<Notes.Signed>> checked(VerifierKey key) {
        return database.snapshot(() -> {
            long size = head().size();
            return LogCheck.of(rows(), database.name(), key, size, older, before(key, size));
        });
    }

    private LogRows.Head head() {
        return rows().head().orElseThrow();
    }

    /** Up to which a large log was in order when it was checked from its first entry. */
    private Optional<Checkpoint> before(VerifierKey key, long size) {
        return size <= thoroughness.entries()
                ? Optional.empty()
                : directory
                        .checked()
                        .flatMap(note -> Notes.read(note, key, "checked") instanceof Read.Accepted<Notes.Signed> signed
                                ? Optional.of(signed.value().checkpoint())
                                : Optional.empty());
    }

    /** An empty database where there was a log before is not a first start. */
    private <T> Read<T> lost(LogCheck.Older log) {
        return Refused.at(
                database.name(),
                "an empty database, although `" + log.where() + "` is the checkpoint of a log",
                "the database of that log; restore it, or move that file away to begin a new log");
    }
}
