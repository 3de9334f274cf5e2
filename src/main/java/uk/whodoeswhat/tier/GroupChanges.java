package uk.whodoeswhat.tier;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Findings;
import uk.whodoeswhat.finding.Status;

/**
 * The minimal changes of what one group of requirements reads, by the {@link Candidates} they lead to. First the minimal changes for
 * each status of each criterion, a whole's through its parts; then every combination of those statuses.
 */
final class GroupChanges {
    private final RequirementGroup group;
    private final Findings findings;
    private final RuleOracle rules;
    private final StatusChangeBits bits;
    private final List<Criterion> criteria;
    private final List<Map<Status, Antichain>> options = new ArrayList<>();
    private final Map<Criterion, Status> statuses = new EnumMap<>(Criterion.class);
    private final Map<Candidates, Antichain> byCandidates = new LinkedHashMap<>();

    private GroupChanges(RequirementGroup group, Findings findings, RuleOracle rules, StatusChangeBits bits) {
        this.group = group;
        this.findings = findings;
        this.rules = rules;
        this.bits = bits;
        this.criteria = List.copyOf(group.criteria());
        criteria.forEach(criterion -> options.add(options(criterion)));
    }

    static Map<Candidates, Antichain> of(
            RequirementGroup group, Findings findings, RuleOracle rules, StatusChangeBits bits) {
        GroupChanges changes = new GroupChanges(group, findings, rules, bits);
        Antichain nothing = new Antichain();
        nothing.add(StatusChangeBits.NONE);
        changes.combine(0, nothing);
        return changes.byCandidates;
    }

    private void combine(int index, Antichain so) {
        if (index == criteria.size()) {
            byCandidates.computeIfAbsent(candidates(), key -> new Antichain()).addAll(so);
            return;
        }
        options.get(index).forEach((status, minimal) -> {
            statuses.put(criteria.get(index), status);
            Antichain both = new Antichain();
            both.addAll(so, minimal);
            combine(index + 1, both);
        });
    }

    private Candidates candidates() {
        return group.candidates(criterion -> statuses.getOrDefault(criterion, Status.UNKNOWN));
    }

    private Map<Status, Antichain> options(Criterion criterion) {
        List<Criterion> parts = rules.structure().parts(criterion);
        Map<Status, Antichain> minimal = new EnumMap<>(Status.class);
        if (parts.isEmpty()) {
            choices(criterion).forEach((status, bits) -> add(minimal, status, bits));
            return minimal;
        }
        choices(parts.get(0))
                .forEach((first, one) -> choices(parts.get(1))
                        .forEach((second, two) -> add(minimal, rules.aim(criterion, first, second), one | two)));
        return minimal;
    }

    private static void add(Map<Status, Antichain> minimal, Status status, long bits) {
        minimal.computeIfAbsent(status, key -> new Antichain()).add(bits);
    }

    /** What the criterion is, at no change, and every other definite status it could be. */
    private Map<Status, Long> choices(Criterion criterion) {
        Map<Status, Long> choices = new EnumMap<>(Status.class);
        rules.structure().definite(criterion).forEach(status -> choices.put(status, bits.of(criterion, status)));
        choices.put(findings.status(criterion), StatusChangeBits.NONE);
        return choices;
    }
}
