package uk.whodoeswhat.ledger;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tile of the tree (C2SP tlog-tiles): up to 256 hashes that stand side by side.
 *
 * @param level from 0, whose hashes are those of leaves; a hash of each further level is over a full tile of the one below
 * @param number from 0, of the tile in its level
 * @param width how many hashes it has, 1 to 256; with fewer it is partial, and a prefix of the fuller one
 */
public record Tile(int level, long number, int width) {
    /** How many hashes a full tile has. */
    public static final int FULL = 256;

    private static final int MAX_LEVEL = 63;
    private static final Pattern PATH = Pattern.compile("tile/(0|[1-9][0-9]?)/(.+)");

    public Tile {
        if (level < 0 || level > MAX_LEVEL) {
            throw new IllegalArgumentException("a tile's level is 0 to 63, not " + level);
        }
        TileName.check(number, width);
    }

    /** Where it stands below the log's address, such as `tile/0/x001/x234/067.p/12`. */
    public String path() {
        return "tile/" + level + "/" + TileName.of(number, width);
    }

    /** The tile with this path; empty for any other text. */
    public static Optional<Tile> ofPath(String path) {
        Matcher form = PATH.matcher(path);
        if (!form.matches()) {
            return Optional.empty();
        }
        int level = Integer.parseInt(form.group(1));
        OptionalLong number = TileName.number(form.group(2));
        return level > MAX_LEVEL || number.isEmpty()
                ? Optional.empty()
                : Optional.of(new Tile(level, number.getAsLong(), TileName.width(form.group(2))));
    }

    /** The tile at this place in a tree of this size; empty where the tree has none. */
    public static Optional<Tile> in(long size, int level, long number) {
        long hashes = 8 * level > 62 ? 0 : size >> (8 * level);
        if (number > hashes / FULL) {
            return Optional.empty();
        }
        int width = (int) Math.min(FULL, hashes - number * FULL);
        return width == 0 ? Optional.empty() : Optional.of(new Tile(level, number, width));
    }

    /** Whether it has all its hashes. */
    public boolean full() {
        return width == FULL;
    }

    /** The full tile of which this is the beginning. */
    public Tile whole() {
        return new Tile(level, number, FULL);
    }

    /** How many bytes it has. */
    public int bytes() {
        return width * Hash.BYTES;
    }
}
