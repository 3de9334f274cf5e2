package uk.whodoeswhat.register;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page of a search ends: the next one has what was recorded before. For callers it is a text without meaning. */
public record Cursor(long before) {
    private static final Pattern FORM = Pattern.compile("before:(0|[1-9][0-9]{0,17})");

    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("before:" + before).getBytes(StandardCharsets.US_ASCII));
    }

    /** The cursor of a text that this made; empty for any other. */
    public static Optional<Cursor> read(String text) {
        try {
            String inner = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            Matcher form = FORM.matcher(inner);
            return form.matches()
                    ? Optional.of(new Cursor(Long.parseLong(form.group(1))))
                            .filter(cursor -> cursor.text().equals(text))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not base64
        }
    }
}
