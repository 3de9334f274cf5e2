package uk.whodoeswhat.tier;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Findings;

/**
 * All minimal changes by which other tiers would follow. A change gives some sub-claims or criteria another definite status; it
 * is minimal when no proper part of it leads to the same tier. Where a status that is enough would do as well, with the same
 * other changes, only that is kept.
 *
 * <p>What a minimal change has of one group of requirements is minimal for where it leaves that group, or less of it would do;
 * so the groups are examined one by one and put together, and nothing is lost.
 */
final class MinimalChanges {
    private final PossibleTiers tiers;
    private final Findings findings;
    private final StatusChangeBits bits;
    private final Map<Candidates, Antichain> byCandidates;

    MinimalChanges(PossibleTiers tiers, Findings findings) {
        this.tiers = tiers;
        this.findings = findings;
        this.bits = new StatusChangeBits(tiers.structure());
        this.byCandidates = combined();
    }

    /** For each tier but the one that follows already; fewest first. */
    Map<Tier, List<StatusChange>> toEachOther() {
        Map<Tier, Antichain> byTier = new EnumMap<>(Tier.class);
        byCandidates.forEach((candidates, changes) -> {
            Tier tier = tiers.rules().tier(candidates);
            byTier.computeIfAbsent(tier, key -> new Antichain()).addAll(changes);
        });
        Tier now = tier(StatusChangeBits.NONE);
        Map<Tier, List<StatusChange>> changes = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            if (tier != now) {
                changes.put(tier, kept(tier, byTier.getOrDefault(tier, new Antichain())));
            }
        }
        return changes;
    }

    private Map<Candidates, Antichain> combined() {
        Map<Candidates, Antichain> all = new LinkedHashMap<>();
        all.computeIfAbsent(Candidates.ALL_AVAILABLE, key -> new Antichain()).add(StatusChangeBits.NONE);
        for (RequirementGroup group : tiers.groups()) {
            Map<Candidates, Antichain> next = new LinkedHashMap<>();
            GroupChanges.of(group, findings, tiers.rules(), bits)
                    .forEach((candidates, changes) ->
                            all.forEach((so, before) -> next.computeIfAbsent(so.and(candidates), key -> new Antichain())
                                    .addAll(before, changes)));
            all.clear();
            all.putAll(next);
        }
        return all;
    }

    private List<StatusChange> kept(Tier tier, Antichain minimal) {
        return minimal.each()
                .filter(change -> !isMoreThanEnough(tier, change, minimal))
                .boxed()
                .sorted(StatusChangeBits.ORDER)
                .map(bits::change)
                .toList();
    }

    /** Whether a status that is enough would do in place of one in it. */
    private boolean isMoreThanEnough(Tier tier, long change, Antichain minimal) {
        for (long left = change; left != StatusChangeBits.NONE; left &= left - 1) {
            long enough = enough(change, Long.lowestOneBit(left));
            if (enough != change && minimal.hasPartOf(enough) && tier(enough) == tier) {
                return true;
            }
        }
        return false;
    }

    /** The change with what is enough of this bit's criterion, where something is. */
    private long enough(long change, long bit) {
        Criterion criterion = bits.criterion(bit);
        long others = change & ~bit;
        return tiers.structure()
                .enoughOf(criterion)
                .map(enough -> findings.status(criterion) == enough ? others : others | bits.of(criterion, enough))
                .orElse(change);
    }

    private Tier tier(long change) {
        return tiers.tier(findings, bits.change(change));
    }
}
