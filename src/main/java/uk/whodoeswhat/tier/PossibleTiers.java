package uk.whodoeswhat.tier;

import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Findings;
import uk.whodoeswhat.finding.Status;

/**
 * The tiers reached over all completions of what is unknown, exactly.
 *
 * <p>Requirements that share no criterion cannot influence one another. So each {@link Group} of those that do is completed on
 * its own, what remains of it is which central tiers it leaves (at most eight cases), the cases of all groups are combined, and
 * the rules say the tier of each combination.
 */
public final class PossibleTiers {
    private final List<Requirement> requirements;
    private final List<Group> groups;
    private final Completions completions;
    private final Answers rules;

    public PossibleTiers(List<Requirement> requirements, Answers rules) {
        this.requirements = List.copyOf(requirements);
        this.groups = Group.of(requirements);
        this.completions = new Completions(rules);
        this.rules = rules;
    }

    /** At least one tier, in the order of {@link Tier}. */
    public Set<Tier> of(Findings findings) {
        Cases cases = Cases.ALL_LEFT;
        for (Group group : groups) {
            cases = cases.and(cases(group, findings));
        }
        return cases.tiers(rules);
    }

    /** The unknowns that matter, in the order of their effect. */
    public List<Unknown> unknowns(Findings findings) {
        return new Unknowns(this, findings).inOrder();
    }

    /** By tier, but for the one that follows already: all minimal changes by which it would follow; fewest first. */
    public Map<Tier, List<Change>> minimalChanges(Findings findings) {
        return new MinimalChanges(this, findings).toEachOther();
    }

    /** The tier that follows from these findings. */
    public Tier tier(Findings findings) {
        return rules.tier(Candidates.of(requirements, findings));
    }

    /** The tier that follows from these findings so changed. */
    public Tier tier(Findings findings, Change change) {
        return tier(changed(findings, change));
    }

    /** These findings so changed, wholes put together anew as the rules say. */
    public Findings changed(Findings findings, Change change) {
        Findings changed = findings;
        for (Map.Entry<Criterion, Status> each : change.statuses().entrySet()) {
            changed = completions.with(each.getKey(), each.getValue(), changed);
        }
        return changed;
    }

    /** What may be left of the central tiers by these requirements, over all completions of what is unknown. */
    public Cases cases(Group group, Findings findings) {
        Cases cases = Cases.NONE;
        for (Findings completion : completions.ofAll(group.criteria(), findings)) {
            cases = cases.with(group.left(completion));
        }
        return cases;
    }

    /** What a whole may become by completions of its parts, where they are found so. */
    public Set<Status> mayBecome(Criterion whole, Status first, Status second) {
        return completions.of(whole, first, second);
    }

    public List<Requirement> requirements() {
        return requirements;
    }

    public List<Group> groups() {
        return groups;
    }

    public Answers rules() {
        return rules;
    }

    Completions completions() {
        return completions;
    }
}
