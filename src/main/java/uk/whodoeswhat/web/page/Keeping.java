package uk.whodoeswhat.web.page;

import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.report.Deployment;
import uk.whodoeswhat.store.Store;

/** What this service keeps, where, and for how long, as its settings have it. */
@Component
class Keeping {
    private static final String RETENTION = "who-does-what.retention";

    private final Environment environment;
    private final Store store;
    private final Scenes scenes;

    Keeping(Environment environment, Store store, Scenes scenes) {
        this.environment = environment;
        this.store = store;
        this.scenes = scenes;
    }

    /** For how long names of people are kept, such as `2 years`; empty if for ever. */
    Optional<String> retention() {
        return Optional.ofNullable(environment.getProperty(RETENTION))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Keeping::words);
    }

    /** A number of days, or a period of ISO 8601. */
    static String words(String setting) {
        try {
            Period period =
                    setting.matches("[0-9]{1,5}") ? Period.ofDays(Integer.parseInt(setting)) : Period.parse(setting);
            List<String> parts = new ArrayList<>();
            part(parts, period.getYears(), "year");
            part(parts, period.getMonths(), "month");
            part(parts, period.getDays(), "day");
            return Words.list(parts);
        } catch (DateTimeException e) {
            return setting; // the store says what is wrong with it, and does not open
        }
    }

    private static void part(List<String> parts, int count, String unit) {
        if (count != 0) {
            parts.add(count + " " + unit + (count == 1 ? "" : "s"));
        }
    }

    Deployment deployment() {
        boolean postgres = environment.containsProperty("spring.datasource.url");
        int count = scenes.all().size();
        long differing = scenes.all().stream()
                .filter(scene -> !scene.differences().isEmpty())
                .count();
        return new Deployment(
                postgres ? "a PostgreSQL database" : "a SQLite database",
                store.log().key().name(),
                store.count(),
                count + " worked cases were run against the rulebook when this service was first asked; "
                        + (differing == 0 ? "all" : count - differing) + " came out as expected.",
                retention());
    }
}
