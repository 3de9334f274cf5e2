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
 * <p>Requirements that share no criterion cannot influence one another. So each {@link RequirementGroup} of those that do is completed on
 * its own, what remains of it is where it leaves the central tiers (at most eight cases), the cases of all groups are combined, and
 * the rules say the tier of each combination.
 */
public final class PossibleTiers {
    private final List<Requirement> requirements;
    private final List<RequirementGroup> groups;
    private final Completions completions;
    private final RuleOracle rules;

    public PossibleTiers(List<Requirement> requirements, RuleOracle rules) {
        this.requirements = List.copyOf(requirements);
        this.groups = RequirementGroup.of(requirements);
        this.completions = new Completions(rules);
        this.rules = rules;
    }

    /** At least one tier, in the order of {@link Tier}. */
    public Set<Tier> of(Findings findings) {
        CandidateSet cases = CandidateSet.ALL_AVAILABLE;
        for (RequirementGroup group : groups) {
            cases = cases.and(cases(group, findings));
        }
        return cases.tiers(rules);
    }

    /** The unknowns that matter, in the order of their effect. */
    public List<OpenCriterion> unknowns(Findings findings) {
        return new OpenCriteria(this, findings).inOrder();
    }

    /** By tier, but for the one that follows already: all minimal changes by which it would follow; fewest first. */
    public Map<Tier, List<StatusChange>> minimalChanges(Findings findings) {
        return new MinimalChanges(this, findings).toEachOther();
    }

    /** The tier that follows from these findings. */
    public Tier tier(Findings findings) {
        return rules.tier(Candidates.of(requirements, findings));
    }

    /** The tier that follows from these findings so changed. */
    public Tier tier(Findings findings, StatusChange change) {
        return tier(changed(findings, change));
    }

    /** These findings so changed, wholes put together anew as the rules say. */
    public Findings changed(Findings findings, StatusChange change) {
        Findings changed = findings;
        for (Map.Entry<Criterion, Status> each : change.statuses().entrySet()) {
            changed = completions.with(each.getKey(), each.getValue(), changed);
        }
        return changed;
    }

    /** Where the central tiers may be left by these requirements, over all completions of what is unknown. */
    public CandidateSet cases(RequirementGroup group, Findings findings) {
        CandidateSet cases = CandidateSet.NONE;
        for (Findings completion : completions.ofAll(group.criteria(), findings)) {
            cases = cases.with(group.candidates(completion).settled());
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

    public List<RequirementGroup> groups() {
        return groups;
    }

    CriterionStructure structure() {
        return rules.structure();
    }

    public RuleOracle rules() {
        return rules;
    }

    Completions completions() {
        return completions;
    }
}
