package uk.whodoeswhat.proposal;

import java.time.LocalDate;
import java.util.Set;
import uk.whodoeswhat.document.Node;
import uk.whodoeswhat.document.Node.ListNode;
import uk.whodoeswhat.document.Node.ObjectNode;
import uk.whodoeswhat.document.NodeView;
import uk.whodoeswhat.document.Problems;

/** That nothing is dated after the proposal, except the steps of a roadmap. */
final class DateChecks {
    private static final Set<String> DATES = Set.of("date", "firstLive", "since");

    private final Problems problems;
    private final LocalDate latest;

    private DateChecks(Problems problems, LocalDate latest) {
        this.problems = problems;
        this.latest = latest;
    }

    static void check(NodeView proposal, Problems problems) {
        proposal.field("date")
                .date()
                .ifPresent(date -> proposal.node().ifPresent(new DateChecks(problems, date)::walk));
    }

    private void walk(Node node) {
        if (node instanceof ObjectNode object) {
            object.fields().forEach(this::field);
        } else if (node instanceof ListNode list) {
            list.items().forEach(this::walk);
        }
    }

    private void field(String name, Node value) {
        if (DATES.contains(name)) {
            NodeView.of(value)
                    .date()
                    .filter(date -> date.isAfter(latest))
                    .ifPresent(date -> problems.add(
                            value.place(), date.toString(), "a date not after that of the proposal, " + latest));
        } else if (!name.equals("roadmap")) {
            walk(value);
        }
    }
}
