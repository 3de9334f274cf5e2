package uk.whodoeswhat.form;

import java.util.Locale;
import java.util.regex.Pattern;

/** Codes as people type and paste them: in small letters, with spaces around and within them, breaking or not. */
final class Codes {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\uFEFF\\u200B]+");

    /** The code in capitals, without spaces. */
    static String upper(String typed) {
        return SPACE.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private Codes() {}
}
