package uk.whodoeswhat.report;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Says less where a board paper has no room for all that somebody wrote: a paper is read at a meeting, and the proposal has the
 * whole. The lengths together leave the longest proposal that can be recorded at four pages.
 */
final class Brief {
    /** What the whole is called: only one in wide letters has no room. */
    static final int TITLE = 220;

    /** A name, a role or a place, of which a proposal can have 200 characters. */
    static final int NAME = 80;

    /** A name in a table of several columns. */
    static final int CELL = 90;

    /** What the proposal says at length, of which it can have 4,000 characters. */
    static final int PROSE = 320;

    /** What follows, which may name all criteria or each item of evidence. */
    static final int FOLLOWING = 600;

    /** One of several such texts. */
    static final int ITEM = 120;

    /** A longer tail than this is cut within a word: it has no place between words to be cut at. */
    private static final int TAIL = 40;

    private static final String CUT = "…";

    /** A number that comes after Arabic would go to its left. */
    private static final String LEFT_TO_RIGHT = "\u200E";

    private static final Pattern STOPS = Pattern.compile("[\\s.,;:…]+$");

    /** The text, or as much of it as fits, cut at a word; it leaves the direction of what comes after it alone. */
    static String text(String text, int most) {
        String cut = ShownText.nested(cut(ShownText.nested(text), most));
        return Bidi.requiresBidi(cut.toCharArray(), 0, cut.length()) ? cut + LEFT_TO_RIGHT : cut;
    }

    private static String cut(String text, int most) {
        if (fitting(text, most) == text.length()) {
            return text;
        }
        int end = fitting(text, most - CUT.length());
        int space = text.lastIndexOf(' ', end);
        int cut = space > end - TAIL ? space : end;
        return STOPS.matcher(text.substring(0, cut)).replaceFirst("") + CUT;
    }

    /** The text as a sentence of its own. */
    static String sentence(String text) {
        return text.endsWith(CUT) || text.endsWith(".") ? text : text + ".";
    }

    /** How many characters have room where small letters would have so much. */
    private static int fitting(String text, int most) {
        int room = most;
        int end = 0;
        while (end < text.length()) {
            int letter = text.codePointAt(end);
            room -= width(letter);
            if (room < 0) {
                return end;
            }
            end += Character.charCount(letter);
        }
        return end;
    }

    /** How many small letters would need as much room. */
    static int width(String text) {
        return text.codePoints().map(Brief::width).sum();
    }

    private static int width(int letter) {
        if (!PaperFonts.hasSign(letter)) {
            return width(ShownText.mark(letter));
        }
        return isWide(letter) ? 2 : 1;
    }

    private static boolean isWide(int letter) {
        return Character.isUpperCase(letter)
                || letter == 'm'
                || letter == 'w'
                || letter == '@'
                || letter == '%'
                || Character.getType(letter) == Character.OTHER_SYMBOL;
    }

    /** The first items, each as a text of a list; then how many more there are, and where. */
    static List<String> items(List<String> items, int most, String more) {
        List<String> shown = new ArrayList<>();
        items.stream().limit(most).map(item -> text(item, ITEM)).forEach(shown::add);
        if (items.size() > most) {
            shown.add("And " + (items.size() - most) + " more" + more);
        }
        return shown;
    }

    private Brief() {}
}
