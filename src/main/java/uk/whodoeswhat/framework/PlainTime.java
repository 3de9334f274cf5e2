package uk.whodoeswhat.framework;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people in the United Kingdom read them, to the minute: 15 March 2023 at 14:05. */
public final class PlainTime {
    /** Whose days and hours are meant wherever people read or give them. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(ZONE);

    public static String of(Instant time) {
        return FORMAT.format(time);
    }

    private PlainTime() {}
}
