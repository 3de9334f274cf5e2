package uk.whodoeswhat.certificate;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import uk.whodoeswhat.tier.Availability;
import uk.whodoeswhat.tier.Candidates;
import uk.whodoeswhat.tier.RemainingTierSets;
import uk.whodoeswhat.tier.Tier;

/** Where some requirements leave the central tiers: as things stand, and over all completions of what is unknown. */
record TierState(Candidates now, RemainingTierSets possible) {
    static final Candidates HELD_BACK_BY_NOTHING =
            new Candidates(Availability.AVAILABLE, Availability.AVAILABLE, Availability.AVAILABLE);
    static final TierState NOTHING = new TierState(HELD_BACK_BY_NOTHING, RemainingTierSets.ALL_LEFT);

    TierState and(TierState other) {
        return new TierState(and(now, other.now), possible.and(other.possible));
    }

    static Candidates and(Candidates one, Candidates two) {
        return new Candidates(
                and(one.single(), two.single()),
                and(one.preferred(), two.preferred()),
                and(one.backstop(), two.backstop()));
    }

    /** One blocked requirement excludes a tier; else one that is open leaves it open. */
    private static Availability and(Availability one, Availability two) {
        Set<Availability> both = EnumSet.of(one, two);
        if (both.contains(Availability.EXCLUDED)) {
            return Availability.EXCLUDED;
        }
        return both.contains(Availability.OPEN) ? Availability.OPEN : Availability.AVAILABLE;
    }

    /** The possible tiers, of those cases for which the rules conclude one. */
    Set<Tier> tiers(Map<Candidates, Tier> verdicts) {
        Set<Tier> tiers = EnumSet.noneOf(Tier.class);
        possible.each().forEach(left -> {
            Tier tier = verdicts.get(left.candidates());
            if (tier != null) {
                tiers.add(tier);
            }
        });
        return tiers;
    }
}
