package uk.whodoeswhat.certificate;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import uk.whodoeswhat.tier.CandidateSet;
import uk.whodoeswhat.tier.Candidates;
import uk.whodoeswhat.tier.Tier;

/** Where some requirements leave the central tiers: as things stand, and over all completions of what is unknown. */
record TierState(Candidates now, CandidateSet possible) {
    static final TierState NOTHING = new TierState(Candidates.ALL_AVAILABLE, CandidateSet.ALL_AVAILABLE);

    TierState and(TierState other) {
        return new TierState(now.and(other.now), possible.and(other.possible));
    }

    /** The possible tiers, of those cases for which the rules conclude one. */
    Set<Tier> tiers(Map<Candidates, Tier> verdicts) {
        Set<Tier> tiers = EnumSet.noneOf(Tier.class);
        possible.each().forEach(left -> {
            Tier tier = verdicts.get(left);
            if (tier != null) {
                tiers.add(tier);
            }
        });
        return tiers;
    }
}
