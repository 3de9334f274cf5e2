package uk.whodoeswhat.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import uk.whodoeswhat.document.Result;

/**
 * The entries under one tile of level 0 (C2SP tlog-tiles): each after its length, 16 bits, big-endian.
 *
 * @param number from 0, of the tile that it is under
 * @param width how many entries it has, 1 to 256
 */
public record EntryBundle(long number, int width) {
    /** The longest entry. */
    public static final int MAX_ENTRY = 0xFFFF;

    private static final String FOLDER = "tile/entries/";

    public EntryBundle {
        TileName.check(number, width);
    }

    /** Where it stands below the log's address, such as `tile/entries/000.p/12`. */
    public String path() {
        return FOLDER + TileName.of(number, width);
    }

    /** The bundle with this path; empty for any other text. */
    public static Optional<EntryBundle> ofPath(String path) {
        if (!path.startsWith(FOLDER)) {
            return Optional.empty();
        }
        String name = path.substring(FOLDER.length());
        OptionalLong number = TileName.number(name);
        return number.isEmpty()
                ? Optional.empty()
                : Optional.of(new EntryBundle(number.getAsLong(), TileName.width(name)));
    }

    /** The bundle with this number in a tree of this size; empty where the tree has none. */
    public static Optional<EntryBundle> in(long size, long number) {
        return Tile.in(size, 0, number).map(tile -> new EntryBundle(number, tile.width()));
    }

    /** The entries as a bundle. */
    public static byte[] write(List<byte[]> entries) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > MAX_ENTRY) {
                throw new IllegalArgumentException("an entry has at most 65,535 bytes, not " + entry.length);
            }
            bundle.write(entry.length >> 8);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /** The entries of a bundle, however many there are. */
    public static Result<List<byte[]>> read(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(bundle);
        while (rest.hasRemaining()) {
            int length = rest.remaining() < 2 ? MAX_ENTRY : Short.toUnsignedInt(rest.getShort());
            if (rest.remaining() < length) {
                return LedgerProblems.at(
                        "bundle",
                        "an end in the middle of its entry " + entries.size(),
                        "whole entries, counted from 0");
            }
            byte[] entry = new byte[length];
            rest.get(entry);
            entries.add(entry);
        }
        return new Result.Ok<>(List.copyOf(entries));
    }
}
