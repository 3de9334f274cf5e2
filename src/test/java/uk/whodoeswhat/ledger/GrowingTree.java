package uk.whodoeswhat.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tree that keeps, for each place, the bytes of its tile so far: as a store does. */
final class GrowingTree implements Tiles {
    private final Map<Tile, byte[]> byPlace = new HashMap<>();
    private TreeAppend last = new TreeAppend(0, Hash.EMPTY_TREE, Map.of());

    static GrowingTree of(List<Hash> leaves) {
        GrowingTree tree = new GrowingTree();
        tree.append(leaves);
        return tree;
    }

    TreeAppend append(List<Hash> leaves) {
        last = TreeAppend.of(last.size(), this, leaves);
        last.changedTiles().forEach((tile, bytes) -> byPlace.put(tile.whole(), bytes));
        return last;
    }

    Hash root() {
        return last.root();
    }

    int tiles() {
        return byPlace.size();
    }

    @Override
    public byte[] read(Tile tile) {
        byte[] bytes = byPlace.get(tile.whole());
        if (bytes == null) {
            throw new MissingTile(tile, "is not there");
        }
        return bytes;
    }
}
