package uk.whodoeswhat.proposal;

import java.util.Set;
import java.util.stream.Collectors;
import uk.whodoeswhat.document.NodeView;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Problems;

/** That no two standards share an id, and that alternatives conform to standards of the proposal. */
final class StandardChecks {
    private final Problems problems;

    StandardChecks(Problems problems) {
        this.problems = problems;
    }

    void check(NodeView standards, NodeView equivalents) {
        Unique.check(standards.items(), "id", problems);
        Set<String> known = standards.items().stream()
                .flatMap(standard -> standard.field("id").text().stream())
                .collect(Collectors.toSet());
        for (NodeView equivalent : equivalents.items()) {
            for (NodeView id : equivalent.field("conformsTo").items()) {
                id.text()
                        .filter(text -> !known.contains(text))
                        .ifPresent(text -> problems.add(
                                id.place(), "the standard " + Problem.quoted(text), "the id of one of the standards"));
            }
        }
    }
}
