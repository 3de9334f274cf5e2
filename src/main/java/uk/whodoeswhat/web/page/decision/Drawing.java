package uk.whodoeswhat.web.page.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.whodoeswhat.report.Wrapping;
import uk.whodoeswhat.web.page.decision.Picture.Edge;
import uk.whodoeswhat.web.page.decision.Picture.Heading;
import uk.whodoeswhat.web.page.decision.Picture.PictureLine;
import uk.whodoeswhat.web.page.decision.Picture.PictureNode;

/** Draws boxes in columns, each column in the middle of the height of the longest, and curves from column to column. */
final class Drawing {
    private static final List<Column> COLUMNS = List.of(
            new Column("Evidence", 0, 250),
            new Column("What was found", 294, 216),
            new Column("What is required", 554, 196),
            new Column("Tier", 794, 166));
    private static final int TOP = 34;
    private static final int BETWEEN = 10;
    private static final int PADDING = 9;
    private static final int LINE = 18;
    private static final int HEADING_BASE = 16;
    /** From the top of a line to the foot of its letters. */
    private static final int BASE = 13;
    /** About as wide as a letter is. */
    private static final double LETTER = 7.4;

    private static final int MOST_LINES = 3;
    private static final int EDGE = 1;

    private final Map<String, PictureNode> nodes = new HashMap<>();
    private final List<PictureNode> drawn = new ArrayList<>();

    private record Column(String heading, int x, int width) {
        int letters() {
            return (int) ((width - 2 * PADDING) / LETTER);
        }
    }

    static Picture of(Reasoning.Graph graph) {
        return new Drawing().draw(graph);
    }

    private Picture draw(Reasoning.Graph graph) {
        int height = 0;
        for (int i = 0; i < COLUMNS.size(); i++) {
            height = Math.max(height, height(graph.columns().get(i), COLUMNS.get(i)));
        }
        for (int i = 0; i < COLUMNS.size(); i++) {
            column(graph.columns().get(i), COLUMNS.get(i), height);
        }
        Column last = COLUMNS.get(COLUMNS.size() - 1);
        return new Picture(
                last.x() + last.width() + 2 * EDGE,
                TOP + height + 2 * EDGE,
                COLUMNS.stream()
                        .map(column -> new Heading(column.heading(), column.x() + EDGE, HEADING_BASE))
                        .toList(),
                drawn,
                graph.links().stream().map(this::edge).toList(),
                Listing.of(graph));
    }

    private void column(List<Reasoning.Box> boxes, Column column, int height) {
        int y = TOP + (height - height(boxes, column)) / 2;
        for (Reasoning.Box box : boxes) {
            PictureNode node = node(box, column, y);
            nodes.put(box.id(), node);
            drawn.add(node);
            y += node.height() + BETWEEN;
        }
    }

    private static int height(List<Reasoning.Box> boxes, Column column) {
        return boxes.stream()
                .mapToInt(box -> height(lines(box, column)) + BETWEEN)
                .sum();
    }

    private static int height(List<String> lines) {
        return lines.size() * LINE + 2 * PADDING;
    }

    private static PictureNode node(Reasoning.Box box, Column column, int y) {
        List<String> texts = lines(box, column);
        int marked = texts.size() - mark(box, column).size();
        List<PictureLine> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            lines.add(new PictureLine(
                    column.x() + PADDING + EDGE, y + PADDING + i * LINE + BASE, texts.get(i), i >= marked));
        }
        return new PictureNode(column.x() + EDGE, y, column.width(), height(texts), box.colour(), lines);
    }

    /** As many as fit, the rest is in the list; then the mark. */
    private static List<String> lines(Reasoning.Box box, Column column) {
        List<String> lines = new ArrayList<>(Wrapping.fit(box.text(), column.letters()));
        if (lines.size() > MOST_LINES) {
            String end = lines.get(MOST_LINES - 1);
            lines.subList(MOST_LINES - 1, lines.size()).clear();
            lines.addAll(Wrapping.fit(end, column.letters() - 1).subList(0, 1));
            lines.add(lines.remove(MOST_LINES - 1) + "…");
        }
        lines.addAll(mark(box, column));
        return lines;
    }

    private static List<String> mark(Reasoning.Box box, Column column) {
        return box.mark().isEmpty() ? List.of() : Wrapping.fit(box.mark(), column.letters());
    }

    private Edge edge(Reasoning.ReasoningLink link) {
        PictureNode from = known(link.from());
        PictureNode to = known(link.to());
        int x1 = from.x() + from.width();
        int y1 = from.y() + from.height() / 2;
        int x2 = to.x();
        int y2 = to.y() + to.height() / 2;
        int middle = (x1 + x2) / 2;
        return new Edge(
                "M" + x1 + " " + y1 + "C" + middle + " " + y1 + " " + middle + " " + y2 + " " + x2 + " " + y2,
                link.colour());
    }

    private PictureNode known(String id) {
        PictureNode node = nodes.get(id);
        if (node == null) {
            throw new IllegalStateException("a link to or from `" + id + "`, which has no box");
        }
        return node;
    }
}
