package uk.whodoeswhat.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What appending leaves to a tree changes. Only the tiles at the right edge of the tree are read: at most one a level.
 *
 * @param size how many leaves there are now
 * @param root of the tree with them
 * @param changedTiles the bytes of every tile that is new or has grown, each as wide as it is now; level by level, left to right
 */
public record TreeAppend(long size, Hash root, Map<Tile, byte[]> changedTiles) {
    public TreeAppend {
        changedTiles = Collections.unmodifiableMap(new LinkedHashMap<>(changedTiles));
    }

    /**
     * Appends the hashes of leaves, one or many, to the tree of this size.
     *
     * @throws MissingTile when a tile at the right edge is not there
     */
    public static TreeAppend of(long size, Tiles tiles, List<Hash> leafHashes) {
        Map<Tile, byte[]> changed = new LinkedHashMap<>();
        List<List<Hash>> edges = new ArrayList<>();
        List<Hash> appended = leafHashes;
        long hashes = size;
        for (int level = 0; hashes > 0 || !appended.isEmpty(); level++) {
            Level grown = new Level(level, hashes / Tile.FULL, edge(tiles, level, hashes));
            List<Hash> above = grown.append(appended, changed);
            edges.add(grown.edge());
            appended = above;
            hashes /= Tile.FULL;
        }
        return new TreeAppend(size + leafHashes.size(), root(edges), changed);
    }

    private static List<Hash> edge(Tiles tiles, int level, long hashes) {
        int width = (int) (hashes % Tile.FULL);
        List<Hash> edge = new ArrayList<>();
        if (width > 0) {
            Tile tile = new Tile(level, hashes / Tile.FULL, width);
            byte[] bytes = MissingTile.check(tile, tiles.read(tile));
            for (int i = 0; i < width; i++) {
                edge.add(Hash.inTile(bytes, i));
            }
        }
        return edge;
    }

    /** The perfect trees that stand side by side under the root are all at the edge, the smallest at the right of level 0. */
    private static Hash root(List<List<Hash>> edges) {
        Optional<Hash> root = Optional.empty();
        for (List<Hash> edge : edges) {
            int end = edge.size();
            while (end > 0) {
                int start = end - Integer.lowestOneBit(end);
                Hash peak = SubtreeHashes.perfect(edge.subList(start, end));
                root = Optional.of(root.map(right -> Hash.node(peak, right)).orElse(peak));
                end = start;
            }
        }
        return root.orElse(Hash.EMPTY_TREE);
    }

    /** One level of tiles while it grows; the edge is its last tile, unless that is full. */
    private static final class Level {
        private final int level;
        private long number;
        private List<Hash> edge;

        Level(int level, long number, List<Hash> edge) {
            this.level = level;
            this.number = number;
            this.edge = edge;
        }

        List<Hash> edge() {
            return edge;
        }

        /** Puts the hashes into tiles, and gives the hashes of the tiles that became full. */
        List<Hash> append(List<Hash> hashes, Map<Tile, byte[]> changed) {
            List<Hash> above = new ArrayList<>();
            for (Hash hash : hashes) {
                edge.add(hash);
                if (edge.size() == Tile.FULL) {
                    above.add(SubtreeHashes.perfect(edge));
                    save(changed);
                    edge = new ArrayList<>();
                    number++;
                }
            }
            if (!hashes.isEmpty() && !edge.isEmpty()) {
                save(changed);
            }
            return above;
        }

        private void save(Map<Tile, byte[]> changed) {
            ByteBuffer bytes = ByteBuffer.allocate(edge.size() * Hash.BYTES);
            edge.forEach(hash -> hash.writeTo(bytes));
            changed.put(new Tile(level, number, edge.size()), bytes.array());
        }
    }
}
