package uk.whodoeswhat.report;

import java.util.List;

/** A part of a paper: its heading, paragraphs, then points. */
public record Section(String heading, List<String> paragraphs, List<Point> points) {
    public Section {
        paragraphs = List.copyOf(paragraphs);
        points = List.copyOf(points);
    }

    static Section of(String heading, String... paragraphs) {
        return new Section(heading, List.of(paragraphs), List.of());
    }
}
