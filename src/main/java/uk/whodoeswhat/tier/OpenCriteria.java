package uk.whodoeswhat.tier;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Findings;
import uk.whodoeswhat.finding.Status;

/**
 * The missing and contested answers that matter: in some completion of all the others, another answer gives another tier. In
 * the order that the rulebook states; ties in the order of the criteria.
 */
final class OpenCriteria {
    private final PossibleTiers possible;
    private final Findings findings;
    private final List<CandidateSet> cases;

    OpenCriteria(PossibleTiers possible, Findings findings) {
        this.possible = possible;
        this.findings = findings;
        this.cases = possible.groups().stream()
                .map(group -> possible.cases(group, findings))
                .toList();
    }

    List<OpenCriterion> inOrder() {
        if (combined(-1, CandidateSet.ALL_AVAILABLE).tiers(possible.rules()).size() == 1) {
            return List.of();
        }
        List<OpenCriterion> unknowns = new ArrayList<>();
        for (int i = 0; i < possible.groups().size(); i++) {
            RequirementGroup group = possible.groups().get(i);
            CandidateSet others = combined(i, CandidateSet.ALL_AVAILABLE);
            findings.open()
                    .filter(criterion -> group.reads(criterion, possible.structure()))
                    .filter(criterion -> matters(criterion, group, others))
                    .forEach(criterion -> unknowns.add(new OpenCriterion(criterion, leaves(criterion, group, others))));
        }
        unknowns.sort(OpenCriterion.by(possible.structure().bringFirst()));
        return List.copyOf(unknowns);
    }

    /** The cases of all groups but one, with those given. */
    private CandidateSet combined(int except, CandidateSet with) {
        CandidateSet all = with;
        for (int i = 0; i < cases.size(); i++) {
            if (i != except) {
                all = all.and(cases.get(i));
            }
        }
        return all;
    }

    private Map<Status, Set<Tier>> leaves(Criterion criterion, RequirementGroup group, CandidateSet others) {
        Map<Status, Set<Tier>> leaves = new EnumMap<>(Status.class);
        for (Status answer : possible.completions().answers(criterion, findings)) {
            CandidateSet left = possible.cases(group, findings.with(criterion, answer));
            leaves.put(answer, left.and(others).tiers(possible.rules()));
        }
        return leaves;
    }

    private boolean matters(Criterion criterion, RequirementGroup group, CandidateSet others) {
        return possible.completions().ofRest(criterion, group.criteria(), findings).stream()
                .anyMatch(completion -> turns(criterion, group, completion, others));
    }

    /** Whether, all else in this group being so, another answer gives another tier in some case of the other groups. */
    private boolean turns(Criterion criterion, RequirementGroup group, Findings completion, CandidateSet others) {
        List<Candidates> left = possible.completions().answers(criterion, findings).stream()
                .map(answer -> possible.completions().with(criterion, answer, completion))
                .map(with -> group.candidates(with).settled())
                .distinct()
                .toList();
        return left.size() > 1
                && others.each()
                        .anyMatch(other -> left.stream()
                                        .map(each -> possible.rules().tier(each.and(other)))
                                        .distinct()
                                        .count()
                                > 1);
    }
}
