package uk.whodoeswhat.report;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import uk.whodoeswhat.document.LegalText;

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
        return new ShownText(character -> !LegalText.isIllegal(character));
    }

    /** For print: all that its fonts have a sign for. */
    static ShownText inPrint() {
        return new ShownText(character -> !LegalText.isIllegal(character) && PaperFonts.hasSign(character));
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
        String number = LegalText.code(character);
        String name = Character.isDefined(character) ? Character.getName(character) : "";
        boolean isOnlyItsNumber = name.isEmpty() || name.endsWith(number.substring("U+".length()));
        return isOnlyItsNumber ? number : number + " (" + name.toLowerCase(Locale.ROOT) + ")";
    }

    /** In place of a character. */
    static String mark(int character) {
        return "[" + LegalText.code(character) + "]";
    }

    /** The text; where what turns its direction is left open, or closed without a beginning, with all of it as numbers. */
    static String nested(String text) {
        return isNested(text)
                ? text
                : text.codePoints()
                        .mapToObj(character -> LegalText.isOpening(character) || isClosing(character)
                                ? mark(character)
                                : Character.toString(character))
                        .collect(Collectors.joining());
    }

    private static boolean isNested(String text) {
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (LegalText.isOpening(character)) {
                open.append(LegalText.isIsolate(character) ? LegalText.POP_ISOLATE : LegalText.POP);
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

    private static boolean isClosing(int character) {
        return character == LegalText.POP || character == LegalText.POP_ISOLATE;
    }
}
