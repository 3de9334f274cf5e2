package uk.whodoeswhat.document;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Which texts are legal, wherever they come from. A text holds only characters that XML, PDF and a database can hold: no
 * control characters but tab and line ends, no half of a surrogate pair, no noncharacter. Where it is not blank,
 * something of it can be seen. What changes the direction of writing (UAX #9) is closed on its line and stands in at most
 * one other, so that it cannot reorder what stands beside the text.
 */
public final class LegalText {
    /** How many changes of direction may be open at once; a JSON Schema cannot say that any number is balanced. */
    static final int DEEPEST = 2;

    /** Ends what an embedding or an override began. */
    public static final char POP = '\u202C';
    /** Ends what an isolate began. */
    public static final char POP_ISOLATE = '\u2069';

    private static final String CHARACTERS =
            "characters of Unicode, no control characters but tab and line ends; leave it out";
    private static final String DIRECTIONS =
            "each change of direction closed on its line (U+202A, U+202B, U+202D and U+202E by U+202C; U+2066, U+2067 and"
                    + " U+2068 by U+2069), at most " + DEEPEST + " at once; or leave it out";

    private LegalText() {}

    /** What is wrong with a text, naming the code point and its place in code points from 1. */
    public static Optional<Complaint> problem(String text) {
        return isPlain(text)
                ? Optional.empty()
                : character(text, LegalText::isIllegal).or(() -> hidden(text)).or(() -> direction(text));
    }

    /** What is wrong with a text of a record: only half a character, which no canonical JSON can hold. */
    static Optional<Complaint> recorded(String text) {
        return isPlain(text) ? Optional.empty() : character(text, LegalText::isSurrogate);
    }

    /** Nearly every text holds nothing but these, and at least one that can be seen. */
    private static boolean isPlain(String text) {
        boolean visible = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c > ' ' && c < 0x7F) || (c > 0xA0 && c < 0x300 && c != 0xAD)) {
                visible = true;
            } else if (c != ' ' && c != '\n') {
                return false;
            }
        }
        return visible || text.isEmpty();
    }

    private static Optional<Complaint> character(String text, IntPredicate refused) {
        for (int at = 0, c; at < text.length(); at += Character.charCount(c)) {
            c = text.codePointAt(at);
            if (refused.test(c)) {
                return complaint(text, at, ", " + what(c), CHARACTERS);
            }
        }
        return Optional.empty();
    }

    private static Optional<Complaint> hidden(String text) {
        return text.codePoints().allMatch(LegalText::isInvisible) && !isBlank(text)
                ? Optional.of(
                        new Complaint("text that shows nothing, " + MessageText.of(text), "text that can be seen"))
                : Optional.empty();
    }

    private static Optional<Complaint> direction(String text) {
        int at = unbalanced(text);
        return at < 0 ? Optional.empty() : complaint(text, at, ", which changes the direction of writing", DIRECTIONS);
    }

    private static Optional<Complaint> complaint(String text, int at, String what, String allowed) {
        String place = " at character " + (text.codePointCount(0, at) + 1);
        return Optional.of(new Complaint(code(text.codePointAt(at)) + place + what, allowed));
    }

    /** What an illegal character is, as a phrase for a message. */
    static String describe(int c) {
        return code(c) + ", " + what(c);
    }

    /** A code point as it is written, such as `U+1F600`. */
    public static String code(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }

    private static String what(int c) {
        return isControl(c) ? "a control character" : isSurrogate(c) ? "half a character" : "which is no character";
    }

    /** Where a change of direction stands that is not closed, closes nothing or is too deep; -1 where all is well. */
    private static int unbalanced(String text) {
        int[] open = new int[DEEPEST];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isOpening(c)) {
                if (depth == DEEPEST) {
                    return i;
                }
                open[depth++] = i;
            } else if (c == POP || c == POP_ISOLATE) {
                if (depth == 0 || isIsolate(text.charAt(open[depth - 1])) != (c == POP_ISOLATE)) {
                    return i;
                }
                depth--;
            } else if (depth > 0 && endsLine(c)) {
                return open[depth - 1];
            }
        }
        return depth == 0 ? -1 : open[depth - 1];
    }

    /** What XML, PDF or a database cannot hold. */
    public static boolean isIllegal(int c) {
        return isControl(c) || isSurrogate(c) || isNoncharacter(c);
    }

    static boolean isControl(int c) {
        return c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c >= 0x7F && c < 0xA0;
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static boolean isNoncharacter(int c) {
        return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
    }

    /** Whether a text is white space of any kind, or empty. */
    static boolean isBlank(String text) {
        return text.codePoints().allMatch(LegalText::isSpace);
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /**
     * White space, Unicode's Default_Ignorable_Code_Point, and what else is drawn as nothing: the empty braille pattern,
     * annotation marks, an empty note head, Khitan and Egyptian joiners.
     */
    static boolean isInvisible(int c) {
        return isSpace(c)
                || switch (c) {
                    case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFEFF, 0xFFA0 -> true;
                    case 0x1D159, 0x16FE4 -> true;
                    default ->
                        (c >= 0x180B && c <= 0x180F)
                                || (c >= 0x200B && c <= 0x200F)
                                || (c >= 0x202A && c <= 0x202E)
                                || (c >= 0x2060 && c <= 0x206F)
                                || (c >= 0xFE00 && c <= 0xFE0F)
                                || (c >= 0xFFF0 && c <= 0xFFFB)
                                || (c >= 0x13430 && c <= 0x1343F)
                                || (c >= 0x1BCA0 && c <= 0x1BCA3)
                                || (c >= 0x1D173 && c <= 0x1D17A)
                                || (c >= 0xE0000 && c <= 0xE0FFF);
                };
    }

    /** Whether it begins a change of direction within a line. */
    public static boolean isOpening(int c) {
        return isEmbedding(c) || isIsolate(c);
    }

    static boolean isEmbedding(int c) {
        return c == 0x202A || c == 0x202B || c == 0x202D || c == 0x202E;
    }

    /** Whether it begins an isolate. */
    public static boolean isIsolate(int c) {
        return c >= 0x2066 && c <= 0x2068;
    }

    /** Where a paragraph of UAX #9 ends, and with it every change of direction. */
    static boolean endsLine(int c) {
        return c == '\n' || c == '\r' || c == 0x2029;
    }
}
