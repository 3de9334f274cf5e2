package uk.whodoeswhat.proposal;

import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.document.Complaint;
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
        evidence.forEach(this::check);
    }

    private void check(NodeView item) {
        NodeView binding = item.field("binding");
        item.field("kind").choice(Evidence.Kind.class).ifPresent(kind -> {
            none(Evidence.bindingRule(kind, binding.isPresent()), binding, "force");
            none(Evidence.issuerRule(kind, item.field("issuedBy").isPresent()), item, "issuedBy");
        });
        binding.field("from")
                .date()
                .ifPresent(from -> binding.field("until")
                        .date()
                        .ifPresent(until -> none(Binding.daysRule(from, until), binding, "until")));
        NodeView setting = item.field("gatheredIn");
        if (setting.isPresent()) {
            boolean type = setting.field("organisationType").isPresent();
            none(Evidence.Setting.settingRule(type, setting.field("userRole").isPresent()), item, "gatheredIn");
        }
        int grade = item.field("grade").whole().orElse(0);
        none(Evidence.gradeRule(grade, item.field("gradeReason").isPresent()), item, "gradeReason");
        NodeView comparator = item.field("comparator");
        boolean against = comparator.field("against").isPresent();
        comparator
                .field("design")
                .choice(Evidence.Design.class)
                .ifPresent(design -> none(Evidence.Comparator.againstRule(design, against), comparator, "against"));
    }

    private void none(Optional<Complaint> complaint, NodeView object, String field) {
        Checks.none(complaint, object, field, problems);
    }
}
