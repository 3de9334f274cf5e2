package uk.whodoeswhat.document;

import java.util.Locale;

/** Texts as people type and paste them: with spaces of any kind around them, and codes in small letters with spaces within. */
public final class TypedText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char ZERO_WIDTH_SPACE = '\u200B';

    private TypedText() {}

    /** The text without spaces at its ends, breaking or not, seen or not. */
    public static String strip(String typed) {
        int begin = 0;
        int end = typed.length();
        while (begin < end && isSpace(typed.charAt(begin))) {
            begin++;
        }
        while (begin < end && isSpace(typed.charAt(end - 1))) {
            end--;
        }
        return typed.substring(begin, end);
    }

    /** Whether there is nothing but such spaces. */
    public static boolean isBlank(String typed) {
        return typed.chars().allMatch(TypedText::isSpace);
    }

    /** The code in capitals, without spaces or anything else that cannot be seen. */
    public static String code(String typed) {
        return withoutSpaces(typed).toUpperCase(Locale.ROOT);
    }

    /** What of it can be seen. */
    public static String withoutSpaces(String typed) {
        return typed.codePoints()
                .filter(c -> !LegalText.isInvisible(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isSpace(int c) {
        return LegalText.isSpace(c) || c == BYTE_ORDER_MARK || c == ZERO_WIDTH_SPACE;
    }
}
