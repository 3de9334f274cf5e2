package uk.whodoeswhat.register;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page of a search ends, of any order: at the decision with this place in the log. For callers it is a text without
 * meaning.
 *
 * @param back whether the page has what comes before that decision in the order of the search, or what comes after it
 * @param place in the log, from 0
 */
public record Cursor(boolean back, long place) {
    private static final Pattern FORM = Pattern.compile("(before|after):(0|[1-9][0-9]{0,17})");

    /** The next page: where the newest come first, of what was recorded before this place. */
    public static Cursor before(long place) {
        return new Cursor(false, place);
    }

    /** The page before: where the newest come first, of what was recorded after this place. */
    public static Cursor after(long place) {
        return new Cursor(true, place);
    }

    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(((back ? "after:" : "before:") + place).getBytes(StandardCharsets.US_ASCII));
    }

    /** The cursor of a text that this made; empty for any other. */
    public static Optional<Cursor> read(String text) {
        try {
            String inner = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            Matcher form = FORM.matcher(inner);
            return form.matches()
                    ? Optional.of(new Cursor(form.group(1).equals("after"), Long.parseLong(form.group(2))))
                            .filter(cursor -> cursor.text().equals(text))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not base64
        }
    }
}
