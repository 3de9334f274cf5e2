package uk.whodoeswhat.tier;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Findings;
import uk.whodoeswhat.finding.Status;

/**
 * All minimal changes by which other tiers would follow. A change gives some sub-claims or criteria another definite status; it
 * is minimal when no proper part of it leads to the same tier. Where a sub-claim argued would do as well, with the same other
 * changes, only that is kept.
 *
 * <p>What a minimal change has of one group of requirements is minimal for where it leaves that group, or less of it would do;
 * so the groups are examined one by one and put together, and nothing is lost.
 */
final class MinimalChanges {
    private final PossibleTiers tiers;
    private final Findings findings;
    private final Map<Candidates, Antichain> byCandidates;

    MinimalChanges(PossibleTiers tiers, Findings findings) {
        this.tiers = tiers;
        this.findings = findings;
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
            GroupChanges.of(group, findings, tiers.rules())
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
                .filter(change -> !couldBeArgued(tier, change, minimal))
                .boxed()
                .sorted(StatusChangeBits.ORDER)
                .map(StatusChangeBits::change)
                .toList();
    }

    /** Whether some sub-claim in it would do as argued. */
    private boolean couldBeArgued(Tier tier, long change, Antichain minimal) {
        for (long left = change; left != StatusChangeBits.NONE; left &= left - 1) {
            long argued = argued(change, Long.lowestOneBit(left));
            if (argued != change && minimal.hasPartOf(argued) && tier(argued) == tier) {
                return true;
            }
        }
        return false;
    }

    /** The change with this bit's criterion argued, if it is a sub-claim. */
    private long argued(long change, long bit) {
        Criterion criterion = StatusChangeBits.criterion(bit);
        if (!criterion.isSubClaim()) {
            return change;
        }
        long others = change & ~bit;
        return findings.status(criterion) == Status.ARGUED
                ? others
                : others | StatusChangeBits.of(criterion, Status.ARGUED);
    }

    private Tier tier(long change) {
        return tiers.tier(findings, StatusChangeBits.change(change));
    }
}
