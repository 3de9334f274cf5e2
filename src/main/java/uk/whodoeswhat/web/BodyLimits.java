package uk.whodoeswhat.web;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/**
 * How long bodies of requests are waited for, and how many are read at once.
 *
 * @param patience for one body in all
 * @param rate so much of a body that came is waited for a second longer
 * @param atOnce how many are read at once
 */
record BodyLimits(Duration patience, DataSize rate, int atOnce) {
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST = 10_000;

    /** As the settings state them. */
    static BodyLimits of(Environment environment) {
        Binder binder = Binder.get(environment);
        return new BodyLimits(
                read(
                        binder,
                        "wait",
                        Duration.class,
                        wait -> wait.compareTo(Duration.ofSeconds(1)) >= 0 && wait.compareTo(LONGEST) <= 0,
                        "a time of 1s to 1h"),
                read(binder, "rate", DataSize.class, rate -> rate.toBytes() > 0, "a size from 1B, such as 1KB"),
                read(
                        binder,
                        "at-once",
                        Integer.class,
                        atOnce -> atOnce > 0 && atOnce <= MOST,
                        "a whole number from 1 to " + MOST));
    }

    private static <T> T read(Binder binder, String name, Class<T> type, Predicate<T> isAllowed, String allowed) {
        String setting = "who-does-what.bodies." + name;
        return bound(binder, setting, type)
                .filter(isAllowed)
                .orElseThrow(() -> new SettingRefused(
                        setting, binder.bind(setting, String.class).orElse(""), allowed));
    }

    private static <T> Optional<T> bound(Binder binder, String setting, Class<T> type) {
        try {
            return Optional.ofNullable(binder.bind(setting, type).orElse(null));
        } catch (BindException e) { // it is no number, or no time
            return Optional.empty();
        }
    }
}
