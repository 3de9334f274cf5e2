package uk.whodoeswhat.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.ledger.Checkpoint;
import uk.whodoeswhat.ledger.Hash;
import uk.whodoeswhat.ledger.Proofs;
import uk.whodoeswhat.ledger.Tile;
import uk.whodoeswhat.ledger.TreeAppend;
import uk.whodoeswhat.ledger.VerifierKey;

/**
 * Whether the log in a database is whole: from its entries to its tiles, to the root, to the signed checkpoint; and whether it
 * goes on from checkpoints that were signed before.
 */
final class LogCheck {
    private static final int AT_ONCE = 16 * Tile.FULL;
    private static final String INSTEAD = "the log as it was signed; move this database away and restore a backup";

    private final LogRows rows;
    private final String name;
    private final Map<Tile, byte[]> edges = new HashMap<>();
    private TreeAppend grown = new TreeAppend(0, Hash.EMPTY_TREE, Map.of());

    private LogCheck(LogRows rows, String name) {
        this.rows = rows;
        this.name = name;
    }

    /** A checkpoint that the log must go on from, and where it was found. */
    @SuppressWarnings("ArrayRecordComponent") // read once
    record Older(String where, byte[] note) {}

    /**
     * The last checkpoint, if the log has one and all is in order.
     *
     * @param checked up to which all was in order before; what follows is checked entry by entry
     */
    static Result<Optional<Notes.Signed>> of(
            LogRows rows, String name, VerifierKey key, long size, List<Older> older, Optional<Checkpoint> checked) {
        LogCheck check = new LogCheck(rows, name);
        return check.last(key, size)
                .flatMap(last -> check.entries(check.from(checked, size), size)
                        .flatMap(root -> check.noMore(root, size))
                        .flatMap(root -> check.fits(last, size, root))
                        .flatMap(fits -> check.older(older, key, size))
                        .map(fits -> last));
    }

    /** Whether the log is in order from its first entry to those of this checkpoint, whatever was appended since. */
    static Result<Boolean> upTo(Notes.Signed signed, LogRows rows, String name) {
        LogCheck check = new LogCheck(rows, name);
        long size = signed.checkpoint().size();
        return check.entries(0, size).flatMap(root -> check.fits(Optional.of(signed), size, root));
    }

    /** Where to go on from: the tiles at the edge of the older tree make its root, so they are what they were. */
    private long from(Optional<Checkpoint> checked, long size) {
        return checked.filter(each -> each.size() <= size)
                .filter(each -> Proofs.root(each.size(), rows.tiles()).equals(each.root()))
                .map(Checkpoint::size)
                .orElse(0L);
    }

    private Result<Optional<Notes.Signed>> last(VerifierKey key, long size) {
        Optional<byte[]> note = rows.checkpoint();
        if (note.isEmpty()) {
            return size == 0
                    ? new Result.Ok<>(Optional.empty())
                    : Refusals.at(name, "a log of " + size + " entries without a checkpoint", INSTEAD);
        }
        return Notes.read(note.get(), key, name).map(Optional::of);
    }

    /** The root over the entries, after every tile was found to be what they make. */
    private Result<Hash> entries(long checked, long size) {
        grown = TreeAppend.of(checked, rows.tiles(), List.of());
        for (long from = checked; from < size; from += AT_ONCE) {
            int most = (int) Math.min(AT_ONCE, size - from);
            List<Hash> leaves =
                    rows.entries(from, most).stream().map(Hash::leaf).toList();
            if (leaves.size() != most) {
                return Refusals.at(
                        name, "a log without one of its entries " + from + " to " + (from + most - 1), INSTEAD);
            }
            grown = TreeAppend.of(grown.size(), this::edge, leaves);
            Optional<Tile> other = grown.changedTiles().keySet().stream()
                    .filter(tile -> !stored(tile))
                    .findFirst();
            if (other.isPresent()) {
                return Refusals.at(
                        name,
                        "entries that do not make the tile `" + other.get().path() + "` of the log",
                        INSTEAD);
            }
            grown.changedTiles().forEach((tile, bytes) -> edges.put(tile.whole(), bytes));
        }
        return new Result.Ok<>(grown.root());
    }

    private Result<Hash> noMore(Hash root, long size) {
        return rows.entries(size, 1).isEmpty()
                ? new Result.Ok<>(root)
                : Refusals.at(name, "more entries than the " + size + " of the log", INSTEAD);
    }

    /** The stored tile may be fuller: it is as full as the log is now. */
    private boolean stored(Tile tile) {
        byte[] expected = Optional.ofNullable(grown.changedTiles().get(tile)).orElseThrow();
        return rows.tile(tile.level(), tile.number())
                .filter(found -> found.length >= expected.length
                        && Arrays.equals(found, 0, expected.length, expected, 0, expected.length))
                .isPresent();
    }

    private byte[] edge(Tile tile) {
        byte[] made = edges.get(tile.whole());
        return made == null ? rows.tiles().read(tile) : made;
    }

    private Result<Boolean> fits(Optional<Notes.Signed> last, long size, Hash root) {
        Optional<Checkpoint> signed = last.map(Notes.Signed::checkpoint);
        if (signed.isEmpty()
                || (signed.get().size() == size && signed.get().root().equals(root))) {
            return new Result.Ok<>(true);
        }
        return Refusals.at(
                name,
                "a log of " + size + " entries and root `" + root.base64() + "` that its checkpoint, of "
                        + signed.get().size() + " entries and root `"
                        + signed.get().root().base64() + "`, does not fit",
                INSTEAD);
    }

    private Result<Boolean> older(List<Older> checkpoints, VerifierKey key, long size) {
        List<Result<Boolean>> all = new ArrayList<>();
        for (Older older : checkpoints) {
            all.add(Notes.read(older.note(), key, older.where())
                    .flatMap(signed -> goesOn(signed.checkpoint(), older.where(), size)));
        }
        return all.stream()
                .filter(each -> !each.problems().isEmpty())
                .findFirst()
                .orElse(new Result.Ok<>(true));
    }

    private Result<Boolean> goesOn(Checkpoint older, String where, long size) {
        if (older.size() > size) {
            return Refusals.at(
                    name,
                    "a log of " + size + " entries, older than the checkpoint in `" + where + "`, which has "
                            + older.size() + ": an older copy was restored",
                    "a copy with all " + older.size() + " entries; what follows entry " + size
                            + " would be lost. Only if there is no such copy, move that checkpoint away and tell those "
                            + "who hold one");
        }
        return Proofs.root(older.size(), rows.tiles()).equals(older.root())
                ? new Result.Ok<>(true)
                : Refusals.at(
                        name,
                        "a log that is not the one of the checkpoint in `" + where + "` of " + older.size()
                                + " entries: it was rewritten",
                        INSTEAD);
    }
}
