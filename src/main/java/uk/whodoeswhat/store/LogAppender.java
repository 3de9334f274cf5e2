package uk.whodoeswhat.store;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.ledger.Checkpoint;
import uk.whodoeswhat.ledger.Entry;
import uk.whodoeswhat.ledger.Hash;
import uk.whodoeswhat.ledger.Proofs;
import uk.whodoeswhat.ledger.SignedNote;
import uk.whodoeswhat.ledger.Signer;
import uk.whodoeswhat.ledger.Tile;
import uk.whodoeswhat.ledger.Tiles;
import uk.whodoeswhat.ledger.TreeAppend;
import uk.whodoeswhat.register.Salts;
import uk.whodoeswhat.register.Times;

/** One transaction that appends to the log, from the lock that lets it in to the signed checkpoint. */
final class LogAppender {
    private static final Logger LOG = LoggerFactory.getLogger(LogAppender.class);
    private static final Duration BEHIND = Duration.ofSeconds(5);

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final LogRows rows;
    private final Signer signer;
    private final StoreEnvironment sources;
    private final Optional<Notes.Signed> last;
    private final long size;
    private final List<byte[]> entries = new ArrayList<>();
    private Duration ledger = Duration.ZERO;

    /**
     * Takes the lock.
     *
     * @param known the last checkpoint that this instance has seen
     * @throws StoreUnavailable if the log is not the one of its checkpoint, or has become shorter than it was
     */
    LogAppender(JdbcTemplate template, Signer signer, StoreEnvironment sources, Optional<Notes.Signed> known) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.rows = new LogRows(jdbc);
        this.signer = signer;
        this.sources = sources;
        jdbc.sql("update log_head set size = size").update();
        this.size = rows.head().orElseThrow().size();
        this.last = last(known);
    }

    private Optional<Notes.Signed> last(Optional<Notes.Signed> known) {
        Optional<byte[]> note = rows.checkpoint();
        if (known.isPresent() && size == known.get().checkpoint().size()) {
            byte[] expected = known.get().note().bytes();
            return checked(
                    known, note.filter(bytes -> Arrays.equals(bytes, expected)).isPresent());
        }
        Optional<Notes.Signed> found = note.flatMap(bytes ->
                Notes.read(bytes, signer.verifierKey(), "checkpoint") instanceof Result.Ok<Notes.Signed> accepted
                        ? Optional.of(accepted.value())
                        : Optional.empty());
        long signed = found.map(each -> each.checkpoint().size()).orElse(0L);
        long before = known.map(each -> each.checkpoint().size()).orElse(0L);
        return checked(
                found, found.isPresent() == note.isPresent() && signed == size && size >= before && goesOn(known));
    }

    /** Another instance may have appended since; or an older copy was restored, and it went on from that. */
    private boolean goesOn(Optional<Notes.Signed> known) {
        return known.map(Notes.Signed::checkpoint)
                .filter(then -> !Proofs.root(then.size(), rows.tiles()).equals(then.root()))
                .isEmpty();
    }

    private static Optional<Notes.Signed> checked(Optional<Notes.Signed> last, boolean inOrder) {
        if (!inOrder) {
            throw new StoreUnavailable(
                    "the log in the database is not the one that was signed last; nothing is recorded "
                            + "until the service is started again, which checks it");
        }
        return last;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    RecordRows records() {
        return new RecordRows(jdbc);
    }

    UUID newId() {
        return sources.ids().get();
    }

    Salts newSalts() {
        return Salts.from(sources.random());
    }

    Instant now() {
        return sources.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Takes the next place in the log, which it gives. */
    long append(Entry entry) {
        entries.add(entry.bytes());
        return size + entries.size() - 1;
    }

    Duration ledger() {
        return ledger;
    }

    /** Writes the entries and their tiles and signs a checkpoint over them; gives the last one where there are none. */
    Optional<Notes.Signed> seal() {
        if (entries.isEmpty()) {
            return last;
        }
        long began = System.nanoTime();
        TreeAppend growth = TreeAppend.of(
                size, rows.tiles(), entries.stream().map(Hash::leaf).toList());
        Checkpoint checkpoint = new Checkpoint(signer.verifierKey().name(), growth.size(), growth.root());
        check(checkpoint, growth);
        SignedNote note = signer.sign(checkpoint);
        ledger = Duration.ofNanos(System.nanoTime() - began);
        warnOfClock();
        write(growth, note);
        return Optional.of(new Notes.Signed(checkpoint, note));
    }

    /** Times are told as the clock has them; it is the place in the log that says what came first. */
    private void warnOfClock() {
        Instant before = Times.ofMicros(rows.signedAt());
        if (now().plus(BEHIND).isBefore(before)) {
            LOG.warn("the clock says {}, but the last entry was made at {}: was the clock set back?", now(), before);
        }
    }

    /** Never signs what does not go on from the last checkpoint: shown by a proof, as a verifier would have it. */
    private void check(Checkpoint checkpoint, TreeAppend growth) {
        Map<Tile, byte[]> changed = new HashMap<>();
        growth.changedTiles().forEach((tile, bytes) -> changed.put(tile.whole(), bytes));
        Tiles stored = rows.tiles();
        Tiles tiles = tile -> {
            byte[] bytes = changed.get(tile.whole());
            return bytes == null ? stored.read(tile) : bytes;
        };
        Hash root = last.map(each -> each.checkpoint().root()).orElse(Hash.EMPTY_TREE);
        List<Hash> proof = Proofs.consistency(size, checkpoint.size(), tiles);
        checked(last, Proofs.consistent(size, root, checkpoint.size(), checkpoint.root(), proof));
    }

    private void write(TreeAppend growth, SignedNote note) {
        List<Object[]> bodies = new ArrayList<>();
        for (byte[] entry : entries) {
            bodies.add(new Object[] {size + bodies.size(), entry});
        }
        template.batchUpdate("insert into entry (log_index, body) values (?, ?)", bodies);
        growth.changedTiles()
                .forEach((tile, bytes) -> jdbc.sql("insert into tile (level, number, hashes) values (?, ?, ?) "
                                + "on conflict (level, number) do update set hashes = excluded.hashes")
                        .params(tile.level(), tile.number(), bytes)
                        .update());
        jdbc.sql("insert into checkpoint (size, note, made) values (?, ?, ?)")
                .params(growth.size(), Notes.text(note), Times.micros(now()))
                .update();
        jdbc.sql("update log_head set size = ?").param(growth.size()).update();
    }
}
