package uk.whodoeswhat.framework;

import java.util.Comparator;

/** A clause of a source, such as `wdw-2023 P1`. Ordered by source, then clause. */
public record Citation(String source, String clause) implements Comparable<Citation> {
    private static final Comparator<Citation> ORDER =
            Comparator.comparing(Citation::source).thenComparing(Citation::clause);

    @Override
    public int compareTo(Citation other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return source + " " + clause;
    }
}
