package uk.whodoeswhat.register;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times as records write them: UTC, always with six digits of a second, as in `2026-11-22T16:00:00.123456Z`. */
public final class Times {
    private static final long MICROS_A_SECOND = 1_000_000;
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    public static String text(Instant time) {
        return MICROSECONDS.format(time);
    }

    /** Microseconds since 1970, as a database keeps them. Their difference as an Instant has it ends with the year 2262. */
    public static long micros(Instant time) {
        return time.getEpochSecond() * MICROS_A_SECOND + time.get(ChronoField.MICRO_OF_SECOND);
    }

    public static Instant ofMicros(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private Times() {}
}
