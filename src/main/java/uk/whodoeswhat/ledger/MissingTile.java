package uk.whodoeswhat.ledger;

/** A tile that the tree must have is not there, or is too short. */
public final class MissingTile extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why, as the end of a sentence about the tile. */
    public MissingTile(Tile tile, String why) {
        super("`" + tile.path() + "` " + why);
    }

    static byte[] check(Tile tile, byte[] bytes) {
        if (bytes.length < tile.bytes()) {
            throw new MissingTile(tile, "has " + bytes.length + " bytes and should have " + tile.bytes());
        }
        return bytes;
    }
}
