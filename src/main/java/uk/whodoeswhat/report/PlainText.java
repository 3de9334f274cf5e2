package uk.whodoeswhat.report;

import java.util.ArrayList;
import java.util.List;

/** Sets a paper as plain text: lines of at most 80 columns, headings underlined, nothing but characters and line feeds. */
public final class PlainText {
    /** The longest line. */
    public static final int WIDTH = 80;

    private final List<String> lines = new ArrayList<>();

    private PlainText() {}

    /** The text, each line ended by a line feed. */
    public static String of(Paper paper) {
        PlainText text = new PlainText();
        text.heading(paper.title(), "=");
        paper.lead().forEach(line -> text.wrapped("", "", line));
        paper.sections().forEach(text::section);
        return String.join("\n", text.lines) + "\n";
    }

    private void section(PaperSection section) {
        lines.add("");
        heading(section.heading(), "-");
        section.paragraphs().forEach(paragraph -> wrapped("", "", paragraph));
        section.points().forEach(this::point);
    }

    private void point(PaperPoint point) {
        String clauses = Citations.line(point.citations());
        wrapped("- ", "  ", clauses.isEmpty() ? point.text() : point.text() + " (" + clauses + ")");
        point.details().forEach(detail -> wrapped("    ", "      ", detail));
    }

    private void heading(String text, String line) {
        int before = lines.size();
        wrapped("", "", text);
        int longest = lines.subList(before, lines.size()).stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        lines.add(line.repeat(Math.min(longest, WIDTH)));
    }

    private void wrapped(String first, String next, String text) {
        lines.addAll(Wrapping.wrap(first, next, text, WIDTH));
    }
}
