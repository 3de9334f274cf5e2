package uk.whodoeswhat.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The nodes of a tree of one size, computed from its tiles; each tile is read once. */
final class SubtreeHashes {
    private static final int TILE_HEIGHT = 8;

    private final long size;
    private final Tiles tiles;
    private final Map<Tile, byte[]> read = new HashMap<>();

    SubtreeHashes(long size, Tiles tiles) {
        this.size = size;
        this.tiles = tiles;
    }

    /** The root over the leaves from one (included) to another (not): RFC 6962's MTH(D[from:to]). */
    Hash over(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            return perfect(Long.numberOfTrailingZeros(leaves), from / leaves);
        }
        long split = from + Long.highestOneBit(leaves - 1);
        return Hash.node(over(from, split), over(split, to));
    }

    /** The node that is over 2^height leaves, the one with this number from the left. */
    private Hash perfect(int height, long number) {
        int level = height / TILE_HEIGHT;
        int inTile = height % TILE_HEIGHT;
        long first = number << inTile;
        Tile tile = Tile.in(size, level, first / Tile.FULL)
                .orElseThrow(() -> new IllegalArgumentException("no such node in a tree of " + size));
        byte[] bytes = read.computeIfAbsent(tile, each -> MissingTile.check(each, tiles.read(each)));
        int position = (int) (first % Tile.FULL);
        List<Hash> hashes = new ArrayList<>();
        for (int i = 0; i < 1 << inTile; i++) {
            hashes.add(Hash.inTile(bytes, position + i));
        }
        return perfect(hashes);
    }

    /** The node over hashes that are a power of two in number. */
    static Hash perfect(List<Hash> hashes) {
        List<Hash> row = hashes;
        while (row.size() > 1) {
            List<Hash> above = new ArrayList<>(row.size() / 2);
            for (int i = 0; i < row.size(); i += 2) {
                above.add(Hash.node(row.get(i), row.get(i + 1)));
            }
            row = above;
        }
        return row.get(0);
    }
}
