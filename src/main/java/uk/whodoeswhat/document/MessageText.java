package uk.whodoeswhat.document;

import java.util.Locale;

/** Text of a user as it may be shown in a message: short, on one line, and nothing in it invisible. */
final class MessageText {
    private static final int LONGEST = 80;

    private MessageText() {}

    static String of(String text) {
        return text.isEmpty() ? "empty text" : "`" + visible(text) + "`";
    }

    /** At most 80 characters; what cannot be seen, or would change how the rest is seen, as an escape. */
    static String visible(String text) {
        StringBuilder shown = new StringBuilder(Math.min(text.length(), LONGEST) + 2);
        int at = 0;
        for (int count = 0; at < text.length() && count < LONGEST; count++) {
            int c = text.codePointAt(at);
            append(shown, c);
            at += Character.charCount(c);
        }
        return at < text.length() ? shown.append('…').toString() : shown.toString();
    }

    private static void append(StringBuilder shown, int c) {
        switch (c) {
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            case '`' -> shown.append('\'');
            default -> {
                if (isVisible(c)) {
                    shown.appendCodePoint(c);
                } else {
                    shown.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\u{%X}" : "\\u%04X", c));
                }
            }
        }
    }

    private static boolean isVisible(int c) {
        int type = Character.getType(c);
        return c == ' '
                || (!LegalText.isInvisible(c)
                        && !LegalText.isIllegal(c)
                        && type != Character.FORMAT
                        && type != Character.UNASSIGNED
                        && type != Character.PRIVATE_USE);
    }
}
