package uk.whodoeswhat.report;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Text as a paper can show it: a character that it cannot show is written as its number, such as [U+1F600], and so are marks of
 * direction that would turn what comes after the text.
 */
final class ShownText {
    private static final int NAMED = 8;

    private final IntPredicate shows;
    private final SortedSet<Integer> lost = new TreeSet<>();

    private ShownText(IntPredicate shows) {
        this.shows = shows;
    }

    /** For a page of HTML, whose reader has fonts: all that XML and HTML may hold. */
    static ShownText onScreen() {
        return new ShownText(ShownText::isLegal);
    }

    /** For print: all that its fonts have a sign for. */
    static ShownText inPrint() {
        return new ShownText(character -> isLegal(character) && PaperFonts.hasSign(character));
    }

    String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        nested(text).codePoints().forEach(character -> {
            if (shows.test(character)) {
                shown.appendCodePoint(character);
            } else {
                lost.add(character);
                shown.append(mark(character));
            }
        });
        return shown.toString();
    }

    /** Which characters were written as numbers: `U+4E2D, U+1F600 (grinning face)`; empty where none was. */
    String lost() {
        String named = lost.stream().limit(NAMED).map(ShownText::named).collect(Collectors.joining(", "));
        int more = lost.size() - NAMED;
        return more > 0 ? named + " and " + more + (more == 1 ? " other" : " others") : named;
    }

    private static String named(int character) {
        String number = number(character);
        String name = Character.isDefined(character) ? Character.getName(character) : "";
        boolean isOnlyItsNumber = name.isEmpty() || name.endsWith(number.substring("U+".length()));
        return isOnlyItsNumber ? number : number + " (" + name.toLowerCase(Locale.ROOT) + ")";
    }

    /** In place of a character. */
    static String mark(int character) {
        return "[" + number(character) + "]";
    }

    private static String number(int character) {
        return String.format(Locale.ROOT, "U+%04X", character);
    }

    /** What XML 1.0 and HTML both have: no controls, halves of pairs, or numbers that are no characters. */
    private static boolean isLegal(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\t' || character == '\n' || character == '\r';
            case Character.SURROGATE -> false;
            default -> !isNoCharacter(character);
        };
    }

    private static boolean isNoCharacter(int number) {
        return (number & 0xFFFE) == 0xFFFE || (number >= 0xFDD0 && number <= 0xFDEF);
    }

    /** The text; where what turns its direction is left open, or closed without a beginning, with all of it as numbers. */
    static String nested(String text) {
        return isNested(text)
                ? text
                : text.codePoints()
                        .mapToObj(character -> isOpening(character) || isClosing(character)
                                ? mark(character)
                                : Character.toString(character))
                        .collect(Collectors.joining());
    }

    private static boolean isNested(String text) {
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (isOpening(character)) {
                open.append(character >= LEFT_TO_RIGHT_ISOLATE ? POP_ISOLATE : POP_FORMATTING);
            } else if (isClosing(character)) {
                int last = open.length() - 1;
                if (last < 0 || open.charAt(last) != character) {
                    return false;
                }
                open.setLength(last);
            }
        }
        return open.isEmpty();
    }

    private static boolean isOpening(int character) {
        return (character >= LEFT_TO_RIGHT_EMBEDDING && character <= RIGHT_TO_LEFT_OVERRIDE && !isClosing(character))
                || (character >= LEFT_TO_RIGHT_ISOLATE && character < POP_ISOLATE);
    }

    private static boolean isClosing(int character) {
        return character == POP_FORMATTING || character == POP_ISOLATE;
    }

    private static final char LEFT_TO_RIGHT_EMBEDDING = '\u202A';
    private static final char POP_FORMATTING = '\u202C';
    private static final char RIGHT_TO_LEFT_OVERRIDE = '\u202E';
    private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
    private static final char POP_ISOLATE = '\u2069';
}
