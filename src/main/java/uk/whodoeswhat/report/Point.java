package uk.whodoeswhat.report;

import java.util.List;
import java.util.function.UnaryOperator;
import uk.whodoeswhat.framework.Citation;

/** One point: its text, the clauses it rests on, and what is said below it. */
public record Point(String text, List<Citation> citations, List<String> details) {
    public Point {
        citations = List.copyOf(citations);
        details = List.copyOf(details);
    }

    /** The clauses in a line, such as `wdw-2023 P5, S1; house H20`. */
    public String cited() {
        return Citations.line(citations);
    }

    /** The same with each of its texts changed. */
    Point map(UnaryOperator<String> change) {
        return new Point(
                change.apply(text), citations, details.stream().map(change).toList());
    }

    static Point of(String text) {
        return new Point(text, List.of(), List.of());
    }

    static Point of(String text, List<Citation> citations) {
        return new Point(text, citations, List.of());
    }
}
