package uk.whodoeswhat.proposal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.whodoeswhat.document.Node;
import uk.whodoeswhat.document.Node.ListNode;
import uk.whodoeswhat.document.Node.ObjectNode;
import uk.whodoeswhat.document.NodeView;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Problems;

/** That every reference to evidence leads somewhere, and that none says two things. */
final class CitationChecks {
    private static final List<String> LISTS = List.of("supportedBy", "contradictedBy", "considered");

    private final Problems problems;
    private final Set<String> known = new HashSet<>();

    CitationChecks(Problems problems) {
        this.problems = problems;
    }

    void check(Node root, List<NodeView> evidence) {
        evidence.forEach(item -> item.field("id").text().ifPresent(known::add));
        walk(root);
    }

    private void walk(Node node) {
        if (node instanceof ObjectNode object) {
            checkLists(NodeView.of(object));
            object.fields().values().forEach(this::walk);
        } else if (node instanceof ListNode list) {
            list.items().forEach(this::walk);
        }
    }

    private void checkLists(NodeView claim) {
        Map<String, String> listOf = new HashMap<>();
        for (String list : LISTS) {
            for (NodeView reference : claim.field(list).items()) {
                reference.text().ifPresent(id -> checkReference(reference, id, list, listOf));
            }
        }
    }

    private void checkReference(NodeView reference, String id, String list, Map<String, String> listOf) {
        if (!known.contains(id)) {
            problems.add(reference.place(), "the reference " + Problem.quoted(id), "the id of an item of evidence");
        }
        String earlier = listOf.putIfAbsent(id, list);
        if (earlier != null && !earlier.equals(list)) {
            problems.add(
                    reference.place(),
                    Problem.quoted(id) + " under both " + earlier + " and " + list,
                    "evidence under one of supportedBy, contradictedBy and considered");
        }
    }
}
