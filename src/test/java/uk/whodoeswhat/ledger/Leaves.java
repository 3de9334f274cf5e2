package uk.whodoeswhat.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Hashes of leaves made up for tests. */
final class Leaves {
    private Leaves() {}

    static List<Hash> first(int size) {
        return IntStream.range(0, size).mapToObj(Leaves::leaf).toList();
    }

    static Hash leaf(int index) {
        return Hash.leaf(("entry " + index).getBytes(StandardCharsets.UTF_8));
    }
}
