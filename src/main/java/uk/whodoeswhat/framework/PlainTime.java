package uk.whodoeswhat.framework;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people in the United Kingdom read them, to the minute: 15 March 2023 at 14:05. */
public final class PlainTime {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    public static String of(Instant time) {
        return FORMAT.format(time);
    }

    private PlainTime() {}
}
