package uk.whodoeswhat.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.ledger.Checkpoint;
import uk.whodoeswhat.ledger.EntryBundle;
import uk.whodoeswhat.ledger.LogFolder;
import uk.whodoeswhat.ledger.NoteSignature;
import uk.whodoeswhat.ledger.Proofs;
import uk.whodoeswhat.ledger.SignedNote;
import uk.whodoeswhat.ledger.Tile;
import uk.whodoeswhat.ledger.Tiles;
import uk.whodoeswhat.ledger.TlogProof;
import uk.whodoeswhat.ledger.VerifierKey;
import uk.whodoeswhat.register.Times;

/** The log as others read it: checkpoints, tiles and entries, and where they hand in cosignatures. */
public final class Log {
    private final LogRows rows;
    private final Database database;
    private final VerifierKey key;
    private final List<VerifierKey> cosigners;

    Log(Database database, VerifierKey key, List<VerifierKey> cosigners) {
        this.rows = new LogRows(JdbcClient.create(database.reader()));
        this.database = database;
        this.key = key;
        this.cosigners = cosigners;
    }

    /** The key that checks the log's signatures. */
    public VerifierKey key() {
        return key;
    }

    /** The keys whose cosignatures are taken. */
    public List<VerifierKey> cosigners() {
        return cosigners;
    }

    /** How many entries it has. */
    public long size() {
        return rows.head().map(LogRows.Head::size).orElse(0L);
    }

    /** The last checkpoint with its signatures; empty while the log has no entry. */
    public Optional<SignedNote> checkpoint() {
        return rows.checkpoint().flatMap(this::withCosignatures);
    }

    /** When the last checkpoint was signed; empty while the log has no entry. */
    public Optional<Instant> signedAt() {
        return Optional.of(rows.signedAt()).filter(micros -> micros > 0).map(Times::ofMicros);
    }

    /** When the last checkpoint up to this time was signed. */
    Optional<Instant> signedAt(Instant latest) {
        return rows.signedAt(latest).map(Times::ofMicros);
    }

    /** The last checkpoint that somebody cosigned. */
    public Optional<SignedNote> cosigned() {
        return rows.cosignedSize().flatMap(rows::checkpoint).flatMap(this::withCosignatures);
    }

    private Optional<SignedNote> withCosignatures(byte[] note) {
        return Notes.read(note, key, database.name()) instanceof Result.Ok<Notes.Signed> accepted
                ? Optional.of(rows.cosigned(
                        accepted.value().note(), accepted.value().checkpoint().size()))
                : Optional.empty();
    }

    /** The tile of this place and width, if the log has come so far. */
    public Optional<byte[]> tile(Tile tile) {
        return rows.tile(tile.level(), tile.number())
                .filter(hashes -> hashes.length >= tile.bytes())
                .map(hashes -> Arrays.copyOf(hashes, tile.bytes()));
    }

    /**
     * Writes the log as a folder that anybody can publish or verify.
     *
     * @throws IOException when the folder cannot be written
     */
    public Result<Checkpoint> export(Path folder) throws IOException {
        Optional<SignedNote> note = checkpoint();
        return note.isEmpty()
                ? Refusals.at(database.name(), "a log without entries", "one with a decision in it")
                : new LogFolder(folder)
                        .write(
                                note.get(),
                                key,
                                tiles(),
                                bundle -> entries(bundle)
                                        .orElseThrow(() -> new IllegalStateException(
                                                "`" + bundle.path() + "` is not in the database")));
    }

    /** The bundle of entries of this place and width, if the log has come so far. */
    public Optional<byte[]> entries(EntryBundle bundle) {
        List<byte[]> entries = rows.entries(bundle.number() * Tile.FULL, bundle.width());
        return entries.size() == bundle.width() ? Optional.of(EntryBundle.write(entries)) : Optional.empty();
    }

    /** The entry at this index, if the log has come so far. */
    public Optional<byte[]> entry(long index) {
        return rows.entries(index, 1).stream().findFirst();
    }

    /** The proof that the entry at this index is in the log, under its last checkpoint; empty where it is not. */
    public Optional<TlogProof> proof(long index) {
        return Optional.ofNullable(proofs(List.of(index)).get(index));
    }

    /** The proofs of entries, by their indexes, all under one checkpoint, the last; none of those that it does not have. */
    public Map<Long, TlogProof> proofs(Collection<Long> indexes) {
        Map<Long, TlogProof> proofs = new TreeMap<>();
        checkpoint().ifPresent(note -> {
            if (Checkpoint.of(note) instanceof Result.Ok<Checkpoint> accepted) {
                long size = accepted.value().size();
                Tiles tiles = tiles();
                indexes.stream()
                        .filter(index -> index < size)
                        .forEach(index ->
                                proofs.put(index, new TlogProof(index, Proofs.inclusion(index, size, tiles), note)));
            }
        });
        return proofs;
    }

    /** The tiles, each read once, as long as this is kept. */
    public Tiles tiles() {
        return rows.tiles();
    }

    /**
     * Keeps the cosignatures under one of this log's checkpoints.
     *
     * @return how many were new
     */
    public Result<Integer> cosign(byte[] note) {
        return Notes.read(note, key, "note")
                .flatMap(signed -> ours(signed.checkpoint())
                        .flatMap(ours -> signatures(signed.note()))
                        .map(signatures -> database.writing(() -> keep(signed.checkpoint(), signatures))));
    }

    private Result<Boolean> ours(Checkpoint checkpoint) {
        boolean same = rows.checkpoint(checkpoint.size())
                .flatMap(this::withCosignatures)
                .filter(note -> note.text().equals(checkpoint.text()))
                .isPresent();
        return same
                ? new Result.Ok<>(true)
                : Refusals.at("note", "a checkpoint that this log does not have", "one that it published");
    }

    private record Cosigned(VerifierKey key, NoteSignature signature) {}

    private Result<List<Cosigned>> signatures(SignedNote note) {
        List<Cosigned> found = new ArrayList<>();
        for (VerifierKey cosigner : cosigners) {
            for (NoteSignature signature : note.signatures()) {
                if (new SignedNote(note.text(), List.of(signature)).verify(cosigner)
                        == SignedNote.SignatureState.SIGNED) {
                    found.add(new Cosigned(cosigner, signature));
                }
            }
        }
        return found.isEmpty()
                ? Refusals.at(
                        "note",
                        "no good signature of a cosigner that this log knows",
                        cosigners.isEmpty()
                                ? "cosigners named by the setting `who-does-what.log.cosigners`; there are none"
                                : String.join(
                                        ", ",
                                        cosigners.stream()
                                                .map(VerifierKey::text)
                                                .map(Problem::quoted)
                                                .toList()))
                : new Result.Ok<>(found);
    }

    /** The first cosignature of a key under a checkpoint is kept: another could only say a later time. */
    private int keep(Checkpoint checkpoint, List<Cosigned> cosignatures) {
        JdbcClient jdbc = JdbcClient.create(database.writer());
        int kept = 0;
        for (Cosigned each : cosignatures) {
            kept += jdbc.sql("insert into cosignature (size, verifier_key, line) values (?, ?, ?) "
                            + "on conflict (size, verifier_key) do nothing")
                    .params(
                            checkpoint.size(),
                            each.key().text(),
                            each.signature().line())
                    .update();
        }
        return kept;
    }
}
