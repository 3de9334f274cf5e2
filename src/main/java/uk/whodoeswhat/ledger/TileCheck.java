package uk.whodoeswhat.ledger;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** Compares the tiles of hashes that a log stores with those that its entries give. */
final class TileCheck {
    private final LogSource source;
    private final VerificationReport findings;
    private int compared;

    TileCheck(LogSource source, VerificationReport findings) {
        this.source = source;
        this.findings = findings;
    }

    int compared() {
        return compared;
    }

    /** Compares what is stored of a tile with what it must be. */
    void compare(Tile tile, byte[] computed) throws IOException {
        Optional<byte[]> exact = source.read(tile.path());
        Optional<byte[]> stored =
                exact.isPresent() ? exact : source.read(tile.whole().path());
        String place = tile.path();
        compared++;
        if (stored.isEmpty()) {
            findings.fail("It is missing.", place, "No proof can be made from this copy of the log for these entries.");
        } else if (stored.get().length < computed.length
                || (exact.isPresent() && stored.get().length > computed.length)) {
            findings.fail(
                    "It has " + stored.get().length + " bytes and should have " + computed.length + ".",
                    place,
                    "The file was cut off or added to.");
        } else {
            int at = Arrays.mismatch(computed, Arrays.copyOf(stored.get(), computed.length));
            if (at >= 0) {
                findings.fail(
                        "Its hash " + at / Hash.BYTES + " is not that of " + under(tile, at / Hash.BYTES) + ".",
                        place,
                        "The tile was changed, or what is under it was. If the root below is the one that was signed, it was "
                                + "the tile.");
            }
        }
    }

    private static String under(Tile tile, int position) {
        long number = tile.number() * Tile.FULL + position;
        return tile.level() == 0 ? "entry " + number : "`" + new Tile(tile.level() - 1, number, Tile.FULL).path() + "`";
    }
}
