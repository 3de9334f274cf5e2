package uk.whodoeswhat.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A log made up for tests, with what its owner has: the entries, the tree and the key. */
final class TestLog {
    static final String ORIGIN = "log.example.org";
    static final Signer SIGNER = Signers.of(ORIGIN, 1);

    private final List<Entry> entries = new ArrayList<>();
    private final GrowingTree tree = new GrowingTree();

    static TestLog of(int size) {
        TestLog log = new TestLog();
        log.grow(size);
        return log;
    }

    /** A log of the same name and key that differs from its twin from the entry at this index on. */
    static TestLog forked(int from, int size) {
        TestLog log = of(from);
        while (log.size() < size) {
            log.add(entry(log.size() + 1_000_000));
        }
        return log;
    }

    static Entry entry(int number) {
        return new Entry(
                EntryKind.DECISION,
                Hash.sha256(("record " + number).getBytes(StandardCharsets.UTF_8)),
                Hash.sha256(("envelope " + number).getBytes(StandardCharsets.UTF_8)),
                Instant.parse("2026-11-22T16:00:00Z").plusSeconds(number));
    }

    void grow(int size) {
        List<Entry> more = new ArrayList<>();
        for (int number = entries.size(); number < size; number++) {
            more.add(entry(number));
        }
        entries.addAll(more);
        tree.append(more.stream().map(Entry::leaf).toList());
    }

    void add(Entry entry) {
        entries.add(entry);
        tree.append(List.of(entry.leaf()));
    }

    int size() {
        return entries.size();
    }

    Checkpoint checkpoint() {
        return new Checkpoint(ORIGIN, size(), tree.root());
    }

    SignedNote signed() {
        return SIGNER.sign(checkpoint());
    }

    TlogProof proof(int index) {
        return new TlogProof(index, Proofs.inclusion(index, size(), tree), signed());
    }

    /** Writes the log as a folder. */
    void write(Path folder) throws IOException {
        ReadingExpectation.of(new LogFolder(folder).write(signed(), SIGNER.verifierKey(), tree, this::bundle));
    }

    Tiles tiles() {
        return tree;
    }

    byte[] bundle(EntryBundle bundle) {
        int from = (int) bundle.number() * Tile.FULL;
        return EntryBundle.write(entries.subList(from, from + bundle.width()).stream()
                .map(Entry::bytes)
                .toList());
    }
}
