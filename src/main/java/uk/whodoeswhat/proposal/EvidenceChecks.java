package uk.whodoeswhat.proposal;

import java.util.List;
import uk.whodoeswhat.document.NodeView;
import uk.whodoeswhat.document.Problems;

/** What the fields of one item of evidence ask of each other, and that no two items share an id. */
final class EvidenceChecks {
    private final Problems problems;

    EvidenceChecks(Problems problems) {
        this.problems = problems;
    }

    void check(List<NodeView> evidence) {
        Unique.check(evidence, "id", problems);
        for (NodeView item : evidence) {
            checkInstrument(item);
            checkGrade(item);
            checkComparator(item.field("comparator"));
        }
    }

    private void checkInstrument(NodeView item) {
        NodeView kind = item.field("kind");
        if (kind.text().isEmpty() || kind.is(Evidence.Kind.INSTRUMENT)) {
            return;
        }
        if (item.field("obliges").isTrue()) {
            problems.add(
                    item.field("obliges").place(), "true for evidence of another kind", "only an INSTRUMENT obliges");
        }
        if (item.field("issuedBy").isPresent()) {
            problems.add(item.keyPlace("issuedBy"), "an issuer of evidence of another kind", "only for an INSTRUMENT");
        }
    }

    private void checkGrade(NodeView item) {
        int grade = item.field("grade").whole().orElse(0);
        if (grade >= Evidence.REASONED_FROM && !item.field("gradeReason").isPresent()) {
            problems.add(
                    item.field("gradeReason").place(),
                    "grade " + grade + " without a reason",
                    "a gradeReason from grade " + Evidence.REASONED_FROM + " on");
        }
    }

    private void checkComparator(NodeView comparator) {
        NodeView design = comparator.field("design");
        NodeView against = comparator.field("against");
        boolean none = design.is(Evidence.Design.NONE);
        if (none && against.isPresent()) {
            problems.add(
                    comparator.keyPlace("against"), "`against` without a design", "left out when the design is NONE");
        } else if (design.text().isPresent() && !none && !against.isPresent()) {
            problems.add(
                    against.place(),
                    "a design without `against`",
                    "LOCAL, NOTHING or OTHER, unless the design is NONE");
        }
    }
}
