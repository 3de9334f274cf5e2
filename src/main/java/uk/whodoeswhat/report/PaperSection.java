package uk.whodoeswhat.report;

import java.util.List;
import java.util.function.UnaryOperator;

/** A part of a paper: its heading, paragraphs, then points. */
public record PaperSection(String heading, List<String> paragraphs, List<PaperPoint> points) {
    public PaperSection {
        paragraphs = List.copyOf(paragraphs);
        points = List.copyOf(points);
    }

    /** The same with each of its texts changed. */
    PaperSection map(UnaryOperator<String> change) {
        return new PaperSection(
                change.apply(heading),
                paragraphs.stream().map(change).toList(),
                points.stream().map(point -> point.map(change)).toList());
    }

    static PaperSection of(String heading, String... paragraphs) {
        return new PaperSection(heading, List.of(paragraphs), List.of());
    }
}
