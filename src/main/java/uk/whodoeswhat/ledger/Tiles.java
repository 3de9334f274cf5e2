package uk.whodoeswhat.ledger;

/** Where the hash tiles of a log are read from. */
@FunctionalInterface
public interface Tiles {
    /** The tiles of a log without entries. */
    Tiles NONE = tile -> {
        throw new MissingTile(tile, "is not there");
    };

    /**
     * The bytes of a tile, 32 for each hash. There may be more of them than were asked for: a partial tile is a prefix of the
     * fuller one.
     *
     * @throws MissingTile when it is not there
     */
    byte[] read(Tile tile);
}
