package uk.whodoeswhat.framework;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as the NHS service manual writes them: 15 March 2023. */
public final class PlainDate {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    public static String of(LocalDate date) {
        return FORMAT.format(date);
    }

    private PlainDate() {}
}
