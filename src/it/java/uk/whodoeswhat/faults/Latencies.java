package uk.whodoeswhat.faults;

import java.util.Arrays;
import java.util.Locale;

/** How long each of many requests took. */
final class Latencies {
    private long[] nanos = new long[1024];
    private int count;

    synchronized void add(long each) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = each;
    }

    synchronized void clear() {
        count = 0;
    }

    synchronized int count() {
        return count;
    }

    /** The time within which this share of the requests was answered, in milliseconds. */
    synchronized double millis(double share) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[(int) Math.min(count - 1, Math.ceil(share * count) - 1)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms",
                millis(0.50),
                millis(0.95),
                millis(0.99),
                millis(1));
    }
}
