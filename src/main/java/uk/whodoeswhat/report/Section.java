package uk.whodoeswhat.report;

import java.util.List;
import java.util.function.UnaryOperator;

/** A part of a paper: its heading, paragraphs, then points. */
public record Section(String heading, List<String> paragraphs, List<Point> points) {
    public Section {
        paragraphs = List.copyOf(paragraphs);
        points = List.copyOf(points);
    }

    /** The same with each of its texts changed. */
    Section map(UnaryOperator<String> change) {
        return new Section(
                change.apply(heading),
                paragraphs.stream().map(change).toList(),
                points.stream().map(point -> point.map(change)).toList());
    }

    static Section of(String heading, String... paragraphs) {
        return new Section(heading, List.of(paragraphs), List.of());
    }
}
