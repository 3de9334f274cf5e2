package uk.whodoeswhat.report;

import java.util.List;
import java.util.function.UnaryOperator;
import uk.whodoeswhat.framework.Citation;

/** One point: its text, the clauses it rests on, and what is said below it. */
public record PaperPoint(String text, List<Citation> citations, List<String> details) {
    public PaperPoint {
        citations = List.copyOf(citations);
        details = List.copyOf(details);
    }

    /** The clauses in a line, such as `wdw-2023 P5, S1; house H20`. */
    public String cited() {
        return Citations.line(citations);
    }

    /** The same with each of its texts changed. */
    PaperPoint map(UnaryOperator<String> change) {
        return new PaperPoint(
                change.apply(text), citations, details.stream().map(change).toList());
    }

    static PaperPoint of(String text) {
        return new PaperPoint(text, List.of(), List.of());
    }

    static PaperPoint of(String text, List<Citation> citations) {
        return new PaperPoint(text, citations, List.of());
    }
}
