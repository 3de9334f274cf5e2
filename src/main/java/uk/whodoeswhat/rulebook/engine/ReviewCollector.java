package uk.whodoeswhat.rulebook.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.whodoeswhat.consequence.Consequence;
import uk.whodoeswhat.consequence.ConsequenceKind;
import uk.whodoeswhat.consequence.ReviewDates;
import uk.whodoeswhat.framework.PlainDate;
import uk.whodoeswhat.rulebook.definition.Rule;

/** Takes the dates on which to look again; the earliest holds. */
public final class ReviewCollector {
    private final FiringRecorder recorder;
    private final List<Proposed> dates = new ArrayList<>();

    private record Proposed(LocalDate date, String because, Rule rule) {}

    ReviewCollector(FiringRecorder recorder) {
        this.recorder = recorder;
    }

    /** Look again by this date, for this reason. */
    public void by(ReviewDates dates, LocalDate date, String because) {
        Rule rule = recorder.conclude(dates, date);
        this.dates.add(new Proposed(date, because, rule));
    }

    Consequence review() {
        Proposed first = dates.stream()
                .min(Comparator.comparing(Proposed::date)
                        .thenComparingInt(each -> each.rule().index()))
                .orElseThrow(() -> new RuleException("no rule sets a review date"));
        return new Consequence(
                ConsequenceKind.REVIEW,
                "Look at this decision again by " + PlainDate.of(first.date()) + ": " + first.because() + ".",
                first.rule().id());
    }
}
