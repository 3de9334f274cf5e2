package uk.whodoeswhat.ledger;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Verifies a log, or the pack of one record. Of a log: who signed its checkpoint, that its entries give the root that was
 * signed, that each of its tiles is right, so that every entry is included, that it has grown out of each earlier checkpoint,
 * and that the packs kept with it in `packs/` open its entries.
 */
public final class LogVerifier {
    private static final String CHECKPOINT = "checkpoint";

    private final LogSource source;
    private final Trust trust;
    private final VerificationReport findings = new VerificationReport();
    private final CheckpointCheck signatures;

    private LogVerifier(LogSource source, Trust trust) {
        this.source = source;
        this.trust = trust;
        this.signatures = new CheckpointCheck(source, trust, findings);
    }

    /**
     * Verifies what is there: a pack where there is an `opening.json`, else a log.
     *
     * @throws IOException when it cannot be read, or is neither
     */
    public static Verification verify(LogSource source, Trust trust) throws IOException {
        return source.read(RecordCheck.OPENING).isPresent()
                ? PackVerifier.verify(source, trust)
                : new LogVerifier(source, trust).log();
    }

    private Verification log() throws IOException {
        byte[] bytes = source.read(CHECKPOINT)
                .orElseThrow(() -> new FileNotFoundException(
                        "there is neither a `checkpoint`, as in a log, nor an " + "`opening.json`, as in a pack"));
        Optional<VerifierKey> key = signatures.key();
        Optional<SignedNote> note = findings.take(
                SignedNote.read(bytes), CHECKPOINT, "Without a checkpoint there is nothing to check against.");
        if (note.isEmpty()) {
            return findings.of("The log");
        }
        Optional<Checkpoint> checkpoint = signatures.check(note.get(), key, CHECKPOINT);
        signatures.checkCosigners(note.get(), key, CHECKPOINT);
        if (checkpoint.isEmpty()) {
            return findings.of("The log");
        }
        tree(checkpoint.get(), new EarlierCheck(trust, findings, key).checkpoints(checkpoint.get()));
        return findings.of("The log `" + checkpoint.get().origin() + "` with "
                + checkpoint.get().size() + " entries");
    }

    private void tree(Checkpoint checkpoint, Map<String, Checkpoint> earlier) throws IOException {
        SortedSet<Long> sizes = new TreeSet<>();
        earlier.values().forEach(each -> sizes.add(each.size()));
        int before = findings.failures();
        TreeCheck tree = new TreeCheck(source, findings, checkpoint.size(), sizes, packs(checkpoint));
        Optional<Map<Long, Hash>> roots = tree.roots();
        if (roots.isEmpty()) {
            return;
        }
        if (findings.failures() == before) {
            findings.checked("All entries (" + checkpoint.size()
                    + ") have the form of an entry, and all tiles of hashes (" + tree.tiles() + ") are right.");
        }
        findings.expect(
                Objects.equals(roots.get().get(checkpoint.size()), checkpoint.root()),
                "The entries give the root that was signed: every entry is in the log, in its place and unchanged.",
                "The entries do not give the root that was signed.",
                CHECKPOINT,
                "An entry was changed, replaced, added, removed or moved, or the checkpoint is of another log. What is in "
                        + "this copy is not what the log signed.");
        earlier.forEach((name, each) -> EarlierCheck.compare(findings, name, each, roots.get()));
    }

    /** The entries that packs kept with the log say there are, after each was verified. */
    private Map<Long, Hash> packs(Checkpoint checkpoint) throws IOException {
        Map<Long, Hash> leaves = new HashMap<>();
        int before = findings.failures();
        for (String path : source.list("packs/")) {
            Optional<LogSource> pack = source.pack(path);
            if (pack.isPresent()) {
                RecordCheck record = new RecordCheck(pack.get(), "", path + ": ", findings);
                record.check()
                        .ifPresent(opened -> leaves.put(
                                opened.opening().index(),
                                opened.opening().entry().leaf()));
            }
        }
        leaves.keySet().stream()
                .filter(index -> index >= checkpoint.size())
                .sorted()
                .forEach(this::beyond);
        if (!leaves.isEmpty() && findings.failures() == before) {
            findings.checked("Each of the " + leaves.size() + " records in `packs/` is what its entry commits to.");
        }
        return leaves;
    }

    private void beyond(long index) {
        findings.fail(
                "A pack opens the entry " + index + ", which the log does not have.",
                "packs/",
                "The entry was cut off, or the pack is from a later time or from another log.");
    }
}
