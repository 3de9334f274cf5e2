package uk.whodoeswhat.store;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.ledger.Signer;
import uk.whodoeswhat.ledger.VerifierKey;

/** Opens a store to write to it: begins a log where there is none, and brings the schema up to date, once all else is in order. */
final class WriterOpener {
    private static final Logger LOG = LoggerFactory.getLogger(WriterOpener.class);

    private final StoreOpener opening;
    private final Database database;
    private final StoreEnvironment sources;
    private final StoreObserver observer;
    private final LogKey key;

    WriterOpener(StoreOpener opening, StoreEnvironment sources, StoreObserver observer) {
        this.opening = opening;
        this.database = opening.database();
        this.sources = sources;
        this.observer = observer;
        this.key = new LogKey(opening.settings(), opening.directory());
    }

    Result<DecisionWriter> recorder() {
        return Schema.version(database).flatMap(version -> {
            Optional<LogRows.Head> head =
                    version == 0 ? Optional.empty() : opening.rows().head();
            return hasItsLog(version, head)
                    .flatMap(known -> key.signer(head))
                    .flatMap(signer -> last(head, signer)
                            .flatMap(last -> opening.cosigners()
                                    .flatMap(cosigners ->
                                            begun(version, signer).map(ours -> recorder(ours, cosigners, last)))));
        });
    }

    /** An empty database where there was a log before is not a first start. */
    private Result<Boolean> hasItsLog(int version, Optional<LogRows.Head> head) {
        if (head.isEmpty() && !opening.older().isEmpty()) {
            return Refusals.at(
                    database.name(),
                    "an empty database, although `" + opening.older().get(0).where() + "` is the checkpoint of a log",
                    "the database of that log; restore it, or move that file away to begin a new log");
        }
        return version == 0 ? key.hasItsLog(database.name()) : new Result.Ok<>(true);
    }

    private Result<Optional<Notes.Signed>> last(Optional<LogRows.Head> head, Optional<Signer> signer) {
        return head.isPresent()
                ? opening.checked(signer.orElseThrow().verifierKey()).flatMap(this::ofThisForm)
                : new Result.Ok<>(Optional.empty());
    }

    /** A store whose decisions have another form belongs to the version of the program that made them. */
    private <T> Result<T> ofThisForm(T opened) {
        return new RecordRows(JdbcClient.create(database.writer()))
                .firstForm()
                .filter(schema -> !schema.equals(Decision.SCHEMA))
                .map(schema -> Refusals.<T>at(
                        database.name(),
                        "decisions of the form `" + schema + "`",
                        "decisions of the form `" + Decision.SCHEMA
                                + "`; keep this store with the version of the program"
                                + " that made it, and start this version with a data folder or database of its own"))
                .orElseGet(() -> new Result.Ok<>(opened));
    }

    /** The signer of the log, which has begun: with another key, it may be, by another instance in the meantime. */
    private Result<Signer> begun(int version, Optional<Signer> signer) {
        return (version < Schema.VERSION ? Schema.migrate(database) : new Result.Ok<>(version))
                .flatMap(migrated -> Rights.toWrite(database))
                .flatMap(rights -> signer.<Result<Signer>>map(Result.Ok::new).orElseGet(() -> key.made(sources)))
                .flatMap(ours -> {
                    JdbcClient.create(database.writer())
                            .sql("insert into log_head (one, origin, verifier_key, size) values (1, ?, ?, 0) "
                                    + "on conflict (one) do nothing")
                            .params(
                                    ours.verifierKey().name(),
                                    ours.verifierKey().text())
                            .update();
                    return key.known(ours, opening.rows().head());
                });
    }

    private DecisionWriter recorder(Signer signer, List<VerifierKey> cosigners, Optional<Notes.Signed> last) {
        long size = last.map(each -> each.checkpoint().size()).orElse(0L);
        LOG.info(
                "log {} of {} entries, signed by {}",
                signer.verifierKey().name(),
                size,
                signer.verifierKey().text());
        Store store = opening.store(signer.verifierKey(), cosigners);
        GroupCommit writer = new GroupCommit(
                new Transactions(database, signer, sources, opening.directory(), last),
                sources,
                observer,
                WriterLimits.USUAL);
        CheckLevel thoroughness = opening.thoroughness();
        boolean whole = size <= thoroughness.entries() && database.isUpTo(thoroughness.bytes());
        BackgroundLogCheck rechecking =
                new BackgroundLogCheck(database, opening.directory(), last, whole, writer::stop, sources.fatal());
        return new DecisionWriter(store, writer, rechecking, new Drafts(database, sources));
    }
}
