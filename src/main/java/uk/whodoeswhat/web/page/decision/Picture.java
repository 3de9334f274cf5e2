package uk.whodoeswhat.web.page.decision;

import java.util.List;

/**
 * The reasons as a picture, from left to right: evidence, findings, requirements, tier. A `look` is the colour of the outcome, as
 * in {@link Look}, and the style sheet gives each its line. The same is there as a list, for those who do not see the picture.
 */
record Picture(
        int width, int height, List<Heading> headings, List<PictureNode> nodes, List<Edge> edges, List<Branch> list) {
    Picture {
        headings = List.copyOf(headings);
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        list = List.copyOf(list);
    }

    /** The name of a column. */
    record Heading(String text, int x, int y) {}

    /** A box with lines of text. */
    record PictureNode(int x, int y, int width, int height, String look, List<PictureLine> lines) {}

    /** A line of text in a box; a strong one says the outcome. */
    record PictureLine(int x, int y, String text, boolean strong) {}

    /** A curve from one box to another. */
    record Edge(String path, String look) {}

    /** A statement of the list, with what it rests on. */
    record Branch(String text, String mark, String colour, List<Branch> parts) {}

    static Picture of(Teller teller) {
        return Drawing.of(Reasoning.of(teller));
    }
}
