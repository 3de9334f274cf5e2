package uk.whodoeswhat.store;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.whodoeswhat.document.Read;
import uk.whodoeswhat.ledger.Signer;
import uk.whodoeswhat.ledger.VerifierKey;

/** Opens a store to write to it: begins a log where there is none, and brings the schema up to date, once all else is in order. */
final class OpeningToWrite {
    private static final Logger LOG = LoggerFactory.getLogger(OpeningToWrite.class);

    private final Opening opening;
    private final Database database;
    private final Sources sources;
    private final StoreObserver observer;
    private final LogKey key;

    OpeningToWrite(Opening opening, Sources sources, StoreObserver observer) {
        this.opening = opening;
        this.database = opening.database();
        this.sources = sources;
        this.observer = observer;
        this.key = new LogKey(opening.settings(), opening.directory());
    }

    Read<Recorder> recorder() {
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
    private Read<Boolean> hasItsLog(int version, Optional<LogRows.Head> head) {
        if (head.isEmpty() && !opening.older().isEmpty()) {
            return Refused.at(
                    database.name(),
                    "an empty database, although `" + opening.older().get(0).where() + "` is the checkpoint of a log",
                    "the database of that log; restore it, or move that file away to begin a new log");
        }
        return version == 0 ? key.hasItsLog(database.name()) : new Read.Accepted<>(true);
    }

    private Read<Optional<Notes.Signed>> last(Optional<LogRows.Head> head, Optional<Signer> signer) {
        return head.isPresent()
                ? opening.checked(signer.orElseThrow().verifierKey())
                : new Read.Accepted<>(Optional.empty());
    }

    /** The signer of the log, which has begun: with another key, it may be, by another instance in the meantime. */
    private Read<Signer> begun(int version, Optional<Signer> signer) {
        return (version < Schema.VERSION ? Schema.migrate(database) : new Read.Accepted<>(version))
                .flatMap(migrated -> Rights.toWrite(database))
                .flatMap(rights -> signer.<Read<Signer>>map(Read.Accepted::new).orElseGet(() -> key.made(sources)))
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

    private Recorder recorder(Signer signer, List<VerifierKey> cosigners, Optional<Notes.Signed> last) {
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
        Thoroughness thoroughness = opening.thoroughness();
        boolean whole = size <= thoroughness.entries() && database.isUpTo(thoroughness.bytes());
        Rechecking rechecking =
                new Rechecking(database, opening.directory(), last, whole, writer::stop, sources.fatal());
        return new Recorder(store, writer, rechecking, new Drafts(database, sources));
    }
}
