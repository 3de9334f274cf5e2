package uk.whodoeswhat.tier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Statuses;

/** Requirements that share criteria with one another and with no other requirement. */
public record RequirementGroup(List<Requirement> requirements, Set<Criterion> criteria) {

    static List<RequirementGroup> of(List<Requirement> requirements) {
        List<RequirementGroup> groups = new ArrayList<>();
        for (Requirement requirement : requirements) {
            RequirementGroup group = new RequirementGroup(
                    List.of(requirement), requirement.condition().criteria());
            for (RequirementGroup other : List.copyOf(groups)) {
                if (!Collections.disjoint(other.criteria, group.criteria)) {
                    groups.remove(other);
                    group = other.with(group);
                }
            }
            groups.add(group);
        }
        return List.copyOf(groups);
    }

    /** Whether the answer to this criterion can reach these requirements, in itself or through the aim it is a part of. */
    boolean reads(Criterion criterion, CriterionStructure structure) {
        return criteria.contains(criterion)
                || structure.wholes().entrySet().stream()
                        .anyMatch(whole -> criteria.contains(whole.getKey())
                                && whole.getValue().contains(criterion));
    }

    /** Where these statuses leave the central tiers, as far as these requirements go. */
    Candidates candidates(Statuses statuses) {
        return Candidates.of(requirements, statuses);
    }

    private RequirementGroup with(RequirementGroup other) {
        List<Requirement> both = new ArrayList<>(requirements);
        both.addAll(other.requirements);
        Set<Criterion> all = new LinkedHashSet<>(criteria);
        all.addAll(other.criteria);
        return new RequirementGroup(both, all);
    }
}
