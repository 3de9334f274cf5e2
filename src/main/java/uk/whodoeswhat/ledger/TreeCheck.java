package uk.whodoeswhat.ledger;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.whodoeswhat.document.Result;

/** Recomputes the whole tree of a log from its entries, and compares every tile on the way. */
final class TreeCheck {
    private final LogSource source;
    private final VerificationReport findings;
    private final long size;
    private final SortedSet<Long> sizes;
    private final Map<Long, Hash> leaves;

    private final TileCheck tiles;
    private final Map<Tile, byte[]> edge = new HashMap<>();
    private final Map<Long, Hash> roots = new HashMap<>();
    private long read;

    /**
     * @param size of the tree
     * @param sizes at which its root is wanted; the size itself always is
     * @param leaves hashes that leaves must have, by their index
     */
    TreeCheck(LogSource source, VerificationReport findings, long size, SortedSet<Long> sizes, Map<Long, Hash> leaves) {
        this.source = source;
        this.findings = findings;
        this.tiles = new TileCheck(source, findings);
        this.size = size;
        this.sizes = new TreeSet<>(sizes.headSet(size));
        this.sizes.add(size);
        this.leaves = Map.copyOf(leaves);
    }

    /** The root at each size that was wanted; empty, and failures, where the entries are not all there. */
    Optional<Map<Long, Hash>> roots() throws IOException {
        roots.put(0L, Hash.EMPTY_TREE);
        for (long number = 0; read < size; number++) {
            Optional<List<byte[]>> entries = bundle(EntryBundle.in(size, number).orElseThrow());
            if (entries.isEmpty()) {
                return Optional.empty();
            }
            take(entries.get());
        }
        for (Map.Entry<Tile, byte[]> tile : Map.copyOf(edge).entrySet()) {
            tiles.compare(tile.getKey(), tile.getValue());
        }
        return Optional.of(roots);
    }

    /** How many tiles were compared. */
    int tiles() {
        return tiles.compared();
    }

    private Optional<List<byte[]>> bundle(EntryBundle bundle) throws IOException {
        EntryBundle whole = new EntryBundle(bundle.number(), Tile.FULL);
        Optional<byte[]> exact = source.read(bundle.path());
        Optional<byte[]> bytes = exact.isPresent() ? exact : source.read(whole.path());
        if (bytes.isEmpty()) {
            findings.fail(
                    "The entries from " + read + " on are missing.",
                    bundle.path(),
                    "The log was cut off, or this copy of it is not whole: the checkpoint says that there are " + size
                            + " entries.");
            return Optional.empty();
        }
        Optional<List<byte[]>> entries = findings.take(
                EntryBundle.read(bytes.get()),
                bundle.path(),
                "The file was cut off or damaged, so its entries are unknown.");
        if (entries.isPresent()) {
            return fitting(bundle, exact.isPresent(), entries.get());
        }
        return entries;
    }

    private Optional<List<byte[]>> fitting(EntryBundle bundle, boolean exact, List<byte[]> entries) {
        boolean fits = exact ? entries.size() == bundle.width() : entries.size() >= bundle.width();
        if (!fits) {
            findings.fail(
                    "It has " + entries.size() + " entries and should have " + bundle.width() + ".",
                    bundle.path(),
                    "Entries were added or cut off: the checkpoint says that there are " + size + " in all.");
        }
        return entries.size() < bundle.width() ? Optional.empty() : Optional.of(entries.subList(0, bundle.width()));
    }

    private void take(List<byte[]> entries) throws IOException {
        for (int i = 0; i < entries.size(); i++) {
            checkEntry(read + i, entries.get(i));
        }
        List<Hash> rest = entries.stream().map(Hash::leaf).toList();
        while (!rest.isEmpty()) {
            long next = sizes.tailSet(read + 1).first();
            int count = (int) Math.min(rest.size(), next - read);
            append(rest.subList(0, count));
            rest = rest.subList(count, rest.size());
        }
    }

    private void append(List<Hash> hashes) throws IOException {
        TreeAppend growth = TreeAppend.of(read, tile -> edge(tile), hashes);
        read = growth.size();
        if (sizes.contains(read)) {
            roots.put(read, growth.root());
        }
        for (Map.Entry<Tile, byte[]> changed : growth.changedTiles().entrySet()) {
            Tile tile = changed.getKey();
            edge.keySet().removeIf(old -> old.whole().equals(tile.whole()));
            if (tile.full()) {
                tiles.compare(tile, changed.getValue());
            } else {
                edge.put(tile, changed.getValue());
            }
        }
    }

    private byte[] edge(Tile tile) {
        return Optional.ofNullable(edge.get(tile)).orElseThrow(() -> new MissingTile(tile, "was never computed"));
    }

    private void checkEntry(long index, byte[] bytes) {
        Result<Entry> entry = Entry.read(bytes);
        entry.problems()
                .forEach(problem -> findings.fail(
                        "Entry " + index + " is none of this kind of log: " + problem.message(),
                        EntryBundle.in(size, index / Tile.FULL).orElseThrow().path(),
                        "Something else was written into the log, or the entry was changed."));
        Hash expected = leaves.getOrDefault(index, Hash.leaf(bytes));
        if (!expected.equals(Hash.leaf(bytes))) {
            findings.fail(
                    "Entry " + index + " is another one than the record that is kept with the log says.",
                    EntryBundle.in(size, index / Tile.FULL).orElseThrow().path(),
                    "The entry was replaced, or the record was.");
        }
    }
}
