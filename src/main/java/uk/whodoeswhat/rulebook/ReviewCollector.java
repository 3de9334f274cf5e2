package uk.whodoeswhat.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.whodoeswhat.consequence.Consequence;
import uk.whodoeswhat.consequence.Kind;
import uk.whodoeswhat.consequence.ReviewDates;
import uk.whodoeswhat.framework.PlainDate;

/** Takes the dates on which to look again; the earliest holds. */
public final class ReviewCollector {
    private final Recorder recorder;
    private final List<Proposed> dates = new ArrayList<>();

    private record Proposed(LocalDate date, String because, Rule rule) {}

    ReviewCollector(Recorder recorder) {
        this.recorder = recorder;
    }

    public void by(ReviewDates dates, LocalDate date, String because) {
        Rule rule = recorder.conclude(dates, date);
        this.dates.add(new Proposed(date, because, rule));
    }

    Consequence review() {
        Proposed first = dates.stream()
                .min(Comparator.comparing(Proposed::date)
                        .thenComparingInt(each -> each.rule().index()))
                .orElseThrow(() -> new RuleFault("no rule sets a review date"));
        return new Consequence(
                Kind.REVIEW,
                "Look at this decision again by " + PlainDate.of(first.date()) + ": " + first.because() + ".",
                first.rule().id());
    }
}
