package uk.whodoeswhat.tier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Findings;
import uk.whodoeswhat.finding.Status;

/**
 * The missing and contested answers that matter: in some completion of all the others, another answer gives another tier. First
 * the one whose least helpful answer leaves the fewest tiers possible; ties in the order of the criteria.
 */
final class OpenCriteria {
    private final PossibleTiers possible;
    private final Findings findings;
    private final List<RemainingTierSets> cases;

    OpenCriteria(PossibleTiers possible, Findings findings) {
        this.possible = possible;
        this.findings = findings;
        this.cases = possible.groups().stream()
                .map(group -> possible.cases(group, findings))
                .toList();
    }

    List<OpenCriterion> inOrder() {
        if (combined(-1, RemainingTierSets.ALL_LEFT).tiers(possible.rules()).size() == 1) {
            return List.of();
        }
        List<OpenCriterion> unknowns = new ArrayList<>();
        for (int i = 0; i < possible.groups().size(); i++) {
            RequirementGroup group = possible.groups().get(i);
            RemainingTierSets others = combined(i, RemainingTierSets.ALL_LEFT);
            findings.open()
                    .filter(group::reads)
                    .filter(criterion -> matters(criterion, group, others))
                    .forEach(criterion -> unknowns.add(new OpenCriterion(criterion, leaves(criterion, group, others))));
        }
        unknowns.sort(Comparator.comparingInt(OpenCriterion::worst).thenComparing(OpenCriterion::criterion));
        return List.copyOf(unknowns);
    }

    /** The cases of all groups but one, with those given. */
    private RemainingTierSets combined(int except, RemainingTierSets with) {
        RemainingTierSets all = with;
        for (int i = 0; i < cases.size(); i++) {
            if (i != except) {
                all = all.and(cases.get(i));
            }
        }
        return all;
    }

    private Map<Status, Set<Tier>> leaves(Criterion criterion, RequirementGroup group, RemainingTierSets others) {
        Map<Status, Set<Tier>> leaves = new EnumMap<>(Status.class);
        for (Status answer : Completions.answers(criterion, findings)) {
            RemainingTierSets left = possible.cases(group, findings.with(criterion, answer));
            leaves.put(answer, left.and(others).tiers(possible.rules()));
        }
        return leaves;
    }

    private boolean matters(Criterion criterion, RequirementGroup group, RemainingTierSets others) {
        return possible.completions().ofRest(criterion, group.criteria(), findings).stream()
                .anyMatch(completion -> turns(criterion, group, completion, others));
    }

    /** Whether, all else in this group being so, another answer gives another tier in some case of the other groups. */
    private boolean turns(Criterion criterion, RequirementGroup group, Findings completion, RemainingTierSets others) {
        List<RemainingTiers> left = Completions.answers(criterion, findings).stream()
                .map(answer -> group.left(possible.completions().with(criterion, answer, completion)))
                .distinct()
                .toList();
        return left.size() > 1
                && others.each()
                        .anyMatch(other -> left.stream()
                                        .map(each -> possible.rules()
                                                .tier(each.and(other).candidates()))
                                        .distinct()
                                        .count()
                                > 1);
    }
}
