package uk.whodoeswhat.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.register.Page;
import uk.whodoeswhat.register.ProposalVersion;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.register.Recording;
import uk.whodoeswhat.register.Request;
import uk.whodoeswhat.register.Search;
import uk.whodoeswhat.rulebook.Rulebook;

/**
 * Reads what was recorded, on any thread. Every method throws {@link DataAccessException} while the database is away. To be
 * closed.
 */
public final class Store implements AutoCloseable {
    private static final int OPEN_RULEBOOKS = 8;

    private final DataDirectory directory;
    private final Database database;
    private final JdbcClient jdbc;
    private final RecordRows records;
    private final Log log;
    private final Map<String, Rulebook> rulebooks = new ConcurrentHashMap<>();

    Store(DataDirectory directory, Database database, Log log) {
        this.directory = directory;
        this.database = database;
        this.jdbc = JdbcClient.create(database.reader());
        this.records = new RecordRows(jdbc);
        this.log = log;
    }

    /** Opens what a service has recorded, to read it only; or says why it cannot be trusted. */
    public static Result<Store> open(StoreSettings settings) {
        return StoreOpener.toRead(settings);
    }

    /** The decision with this id, and what was said of it since. */
    public Optional<RecordedDecision> find(UUID id) {
        return records.decision(id);
    }

    /** What a request for a decision was answered with before, or the conflict with another under its id. */
    public Optional<Recording<RecordedDecision>> answered(Request request) {
        return RecordDecision.before(records, request);
    }

    /**
     * The decisions whose place in the log is this or later, without their notices: for going through all of them.
     *
     * @param from a place in the log, from 0
     */
    public List<RecordedDecision> decisions(long from, int most) {
        return records.decisions(from, most);
    }

    /** How many decisions there are. */
    public long count() {
        return jdbc.sql("select count(*) from decision").query(Long.class).single();
    }

    public Page search(Search search) {
        return SearchRows.page(jdbc, search);
    }

    /** The versions of a proposal that were decided, the first first; none where nobody knows the reference. */
    public List<ProposalVersion> versions(String reference) {
        return new ProposalVersions(jdbc).of(reference);
    }

    /** The digests of all rulebooks used so far, in the order of their first use. */
    public List<String> rulebooks() {
        return new RulebookRows(jdbc).digests();
    }

    /** A rulebook that was used, opened; the last few stay open. */
    public Optional<Result<Rulebook>> rulebook(String digest) {
        Rulebook open = rulebooks.get(digest);
        if (open != null) {
            return Optional.of(new Result.Ok<>(open));
        }
        Optional<Result<Rulebook>> read = new RulebookRows(jdbc).open(digest);
        read.ifPresent(each -> each.map(opened -> {
            if (rulebooks.size() >= OPEN_RULEBOOKS) {
                rulebooks.clear();
            }
            rulebooks.put(digest, opened);
            return opened;
        }));
        return read;
    }

    public Log log() {
        return log;
    }

    /** The file that SQLite keeps everything in; empty for a PostgreSQL server. */
    public Optional<Path> file() {
        return database.file();
    }

    Database database() {
        return database;
    }

    DataDirectory directory() {
        return directory;
    }

    void forget() {
        database.forget();
    }

    @Override
    public void close() {
        database.close();
        directory.close();
    }
}
