package uk.whodoeswhat.proposal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.whodoeswhat.document.NodeView;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Problems;

/** That no two items of a list share an id or a code. */
final class Unique {
    private Unique() {}

    static void check(List<NodeView> items, String key, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (NodeView item : items) {
            NodeView id = item.field(key);
            id.text()
                    .filter(text -> !seen.add(text))
                    .ifPresent(text -> problems.add(
                            id.place(), Problem.quoted(text) + " a second time", "each `" + key + "` once"));
        }
    }
}
