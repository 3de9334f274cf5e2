package uk.whodoeswhat.web.page.decision;

import java.util.List;
import java.util.stream.Collectors;
import uk.whodoeswhat.web.page.decision.Picture.Branch;

/** Tells a graph as nested lists: each tier, what it requires, what was found of that, from which evidence. */
final class Listing {
    private final Reasoning.Graph graph;

    private Listing(Reasoning.Graph graph) {
        this.graph = graph;
    }

    static List<Branch> of(Reasoning.Graph graph) {
        Listing listing = new Listing(graph);
        int last = graph.columns().size() - 1;
        return graph.columns().get(last).stream()
                .map(box -> listing.branch(box, last))
                .toList();
    }

    private Branch branch(Reasoning.Box box, int column) {
        if (column == 0) {
            return new Branch(box.text(), "", "", List.of());
        }
        var from = graph.links().stream()
                .filter(link -> link.to().equals(box.id()))
                .map(Reasoning.ReasoningLink::from)
                .collect(Collectors.toSet());
        List<Branch> parts = graph.columns().get(column - 1).stream()
                .filter(each -> from.contains(each.id()))
                .map(each -> branch(each, column - 1))
                .toList();
        return new Branch(box.text(), box.mark(), box.colour(), parts);
    }
}
