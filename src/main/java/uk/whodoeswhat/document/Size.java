package uk.whodoeswhat.document;

import org.jspecify.annotations.Nullable;

/** How many items a list or fields a map may hold. */
record Size(int min, int max) {
    static Size of(@Nullable Items items) {
        return items == null ? new Size(0, Integer.MAX_VALUE) : new Size(items.min(), items.max());
    }

    void check(int count, String what, Place place, Problems problems) {
        if (count < min || count > max) {
            problems.add(place, count + " " + what, phrase(what));
        }
    }

    private String phrase(String what) {
        return max == Integer.MAX_VALUE ? "at least " + min + " " + what : min + " to " + max + " " + what;
    }
}
