package uk.whodoeswhat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Breaks a text into lines between words, and never within one: a key or an address stays whole, on a longer line of its own. */
public final class Wrapping {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final String next;
    private final int width;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line;
    private boolean begun;

    private Wrapping(String first, String next, int width) {
        this.line = new StringBuilder(first);
        this.next = next;
        this.width = width;
    }

    /** The lines of a text: the first begins with `first`, all others with `next`. */
    public static List<String> wrap(String first, String next, String text, int width) {
        return new Wrapping(first, next, width).lines(words(text));
    }

    /** The lines of a text none of which is wider, whatever its words: a box has no more room. */
    public static List<String> fit(String text, int width) {
        return new Wrapping("", "", width).lines(words(text).flatMap(word -> pieces(word, width)));
    }

    private static Stream<String> words(String text) {
        return SPACE.splitAsStream(text.strip());
    }

    private static Stream<String> pieces(String word, int longest) {
        int[] points = word.codePoints().toArray();
        return IntStream.iterate(0, at -> at == 0 || at < points.length, at -> at + longest)
                .mapToObj(at -> new String(points, at, Math.min(longest, points.length - at)));
    }

    private List<String> lines(Stream<String> words) {
        words.forEach(this::word);
        lines.add(line.toString());
        return lines;
    }

    private void word(String word) {
        if (begun && length(line) + 1 + length(word) > width) {
            lines.add(line.toString());
            line.setLength(0);
            line.append(next);
            begun = false;
        }
        line.append(begun ? " " : "").append(word);
        begun = true;
    }

    private static int length(CharSequence text) {
        return (int) text.codePoints().count();
    }
}
