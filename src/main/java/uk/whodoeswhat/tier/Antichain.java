package uk.whodoeswhat.tier;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Changes (as {@link StatusChangeBits}) of which none is a part of another: what is added keeps out, or puts out, what it is a part of. */
final class Antichain {
    private long[] changes = new long[4];
    private int size;

    void add(long change) {
        if (hasPartOf(change)) {
            return;
        }
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (!StatusChangeBits.isPart(change, changes[i])) {
                changes[kept++] = changes[i];
            }
        }
        size = kept;
        if (size == changes.length) {
            changes = Arrays.copyOf(changes, 2 * size);
        }
        changes[size++] = change;
    }

    void addAll(Antichain others) {
        for (int i = 0; i < others.size; i++) {
            add(others.changes[i]);
        }
    }

    /** Adds every change of one together with every change of the other. */
    void addAll(Antichain one, Antichain other) {
        for (int i = 0; i < one.size; i++) {
            for (int j = 0; j < other.size; j++) {
                add(one.changes[i] | other.changes[j]);
            }
        }
    }

    /** Whether one of them is a part of the change: otherwise it cannot lead where they lead. */
    boolean hasPartOf(long change) {
        for (int i = 0; i < size; i++) {
            if (StatusChangeBits.isPart(changes[i], change)) {
                return true;
            }
        }
        return false;
    }

    LongStream each() {
        return Arrays.stream(changes, 0, size);
    }
}
