package uk.whodoeswhat.tier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Findings;

/**
 * The tiers reached over all completions of what is unknown, exactly.
 *
 * <p>Requirements that share no criterion cannot influence one another, so each group of requirements that do is completed on
 * its own, and what remains of it is which central tiers it leaves: at most eight cases. The cases of all groups are then
 * combined, and the rules say the tier of each combination.
 */
public final class PossibleTiers {
    private static final int ALL = 0b111;

    private record Group(List<Requirement> requirements, Set<Criterion> criteria) {
        boolean touches(Set<Criterion> others) {
            return !Collections.disjoint(criteria, others);
        }

        Group with(Group other) {
            List<Requirement> both = new ArrayList<>(requirements);
            both.addAll(other.requirements);
            Set<Criterion> all = new LinkedHashSet<>(criteria);
            all.addAll(other.criteria);
            return new Group(both, all);
        }
    }

    private final List<Group> groups;
    private final Answers rules;
    private final Completions completions;

    public PossibleTiers(List<Requirement> requirements, Answers rules) {
        this.groups = grouped(requirements);
        this.rules = rules;
        this.completions = new Completions(rules);
    }

    /** At least one tier, in the order of {@link Tier}. */
    public Set<Tier> of(Findings findings) {
        int cases = 1 << ALL;
        for (Group group : groups) {
            cases = combined(cases, left(group, findings));
        }
        Set<Tier> tiers = EnumSet.noneOf(Tier.class);
        for (int left = 0; left <= ALL; left++) {
            if ((cases & 1 << left) != 0) {
                tiers.add(rules.tier(candidates(left)));
            }
        }
        return Collections.unmodifiableSet(tiers);
    }

    /** The cases this group leaves, as bits: bit n is set where the central tiers in the bits of n are left. */
    private int left(Group group, Findings findings) {
        int cases = 0;
        for (Findings completion : completions.of(group.criteria(), findings)) {
            int left = ALL;
            for (Requirement requirement : group.requirements()) {
                if (requirement.condition().outcome(completion) != Outcome.SATISFIED) {
                    left &= ~bit(requirement.tier());
                }
            }
            cases |= 1 << left;
        }
        return cases;
    }

    private static int combined(int cases, int others) {
        int both = 0;
        for (int one = 0; one <= ALL; one++) {
            for (int other = 0; other <= ALL; other++) {
                if ((cases & 1 << one) != 0 && (others & 1 << other) != 0) {
                    both |= 1 << (one & other);
                }
            }
        }
        return both;
    }

    private static int bit(Tier tier) {
        return 1 << Tier.CENTRAL.indexOf(tier);
    }

    private static Candidates candidates(int left) {
        return new Candidates(
                standing(left, Tier.SINGLE_CENTRAL),
                standing(left, Tier.CENTRAL_PREFERRED),
                standing(left, Tier.BACKSTOP));
    }

    private static Availability standing(int left, Tier tier) {
        return (left & bit(tier)) == 0 ? Availability.EXCLUDED : Availability.AVAILABLE;
    }

    private static List<Group> grouped(List<Requirement> requirements) {
        List<Group> groups = new ArrayList<>();
        for (Requirement requirement : requirements) {
            Group group = new Group(List.of(requirement), requirement.condition().criteria());
            for (Group other : List.copyOf(groups)) {
                if (other.touches(group.criteria())) {
                    groups.remove(other);
                    group = other.with(group);
                }
            }
            groups.add(group);
        }
        return groups;
    }
}
