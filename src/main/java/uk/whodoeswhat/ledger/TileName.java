package uk.whodoeswhat.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The end of a tile's or a bundle's path: its number in groups of three digits, all but the last after an `x`, and its width. */
final class TileName {
    // A second group and further ones are needed only where the first is not zero: a number is written in one way.
    private static final Pattern FORM =
            Pattern.compile("((?!x000/)(?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    private TileName() {}

    static void check(long number, int width) {
        if (number < 0 || number >= 1_000_000_000_000_000_000L) {
            throw new IllegalArgumentException("a tile's number is from 0, not " + number);
        }
        if (width < 1 || width > Tile.FULL) {
            throw new IllegalArgumentException("a tile's width is 1 to 256, not " + width);
        }
    }

    static String of(long number, int width) {
        Deque<String> groups = new ArrayDeque<>();
        groups.push(String.format(Locale.ROOT, "%03d", number % 1000));
        for (long rest = number / 1000; rest > 0; rest /= 1000) {
            groups.push(String.format(Locale.ROOT, "x%03d", rest % 1000));
        }
        return String.join("/", groups) + (width == Tile.FULL ? "" : ".p/" + width);
    }

    /** The number in a name; empty for any text that is no name. */
    static OptionalLong number(String name) {
        Matcher form = FORM.matcher(name);
        if (!form.matches() || (form.group(2) != null && Integer.parseInt(form.group(2)) >= Tile.FULL)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(form.group(1).replaceAll("[x/]", "")));
    }

    /** The width in a name that has a {@link #number}. */
    static int width(String name) {
        int mark = name.indexOf(".p/");
        return mark < 0 ? Tile.FULL : Integer.parseInt(name.substring(mark + 3));
    }
}
