package uk.whodoeswhat.web.page.help;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import uk.whodoeswhat.framework.PlainDate;
import uk.whodoeswhat.framework.PlainTime;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.report.Deployment;
import uk.whodoeswhat.store.Retentions;
import uk.whodoeswhat.store.Store;
import uk.whodoeswhat.web.page.Scenes;

/** What this service keeps, where, and for how long, as its settings have it. */
@Component
public class Keeping {
    private final Environment environment;
    private final Retentions retentions;
    private final Store store;
    private final Scenes scenes;

    Keeping(Environment environment, Retentions retentions, Store store, Scenes scenes) {
        this.environment = environment;
        this.retentions = retentions;
        this.store = store;
        this.scenes = scenes;
    }

    /** For how long names of people are kept, such as `2 years`; empty if for ever. */
    Optional<String> retention() {
        return retentions.names().map(retention -> words(retention.period()));
    }

    /** For how long drafts are kept that nobody saves, such as `90 days`; empty if for ever. */
    Optional<String> drafts() {
        return retentions.drafts().map(retention -> words(retention.period()));
    }

    /** The day until which a draft is kept that was last saved then; empty if it is kept for ever. */
    public Optional<String> draftUntil(Instant saved) {
        return retentions
                .drafts()
                .map(retention -> PlainDate.of(LocalDate.ofInstant(retention.until(saved), PlainTime.ZONE)));
    }

    static String words(Period period) {
        List<String> parts = new ArrayList<>();
        part(parts, period.getYears(), "year");
        part(parts, period.getMonths(), "month");
        part(parts, period.getDays(), "day");
        return Words.list(parts);
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
                retention(),
                drafts());
    }
}
