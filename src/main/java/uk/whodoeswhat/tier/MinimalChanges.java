package uk.whodoeswhat.tier;

import java.util.EnumMap;
import java.util.HashMap;
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
    private final Map<Integer, Minimal> byStand;

    MinimalChanges(PossibleTiers tiers, Findings findings) {
        this.tiers = tiers;
        this.findings = findings;
        this.byStand = combined();
    }

    /** For each tier but the one that follows already; fewest first. */
    Map<Tier, List<Change>> toEachOther() {
        Map<Tier, Minimal> byTier = new EnumMap<>(Tier.class);
        byStand.forEach((stand, changes) -> {
            Tier tier = tiers.rules().tier(Stand.candidates(stand));
            byTier.computeIfAbsent(tier, key -> new Minimal()).addAll(changes);
        });
        Tier now = tier(Bits.NONE);
        Map<Tier, List<Change>> changes = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            if (tier != now) {
                changes.put(tier, kept(tier, byTier.getOrDefault(tier, new Minimal())));
            }
        }
        return changes;
    }

    private Map<Integer, Minimal> combined() {
        Map<Integer, Minimal> all = new HashMap<>();
        all.computeIfAbsent(Stand.ALL_SATISFIED, key -> new Minimal()).add(Bits.NONE);
        for (Group group : tiers.groups()) {
            Map<Integer, Minimal> next = new HashMap<>();
            GroupChanges.of(group, findings, tiers.rules())
                    .forEach((stand, changes) ->
                            all.forEach((so, before) -> next.computeIfAbsent(Stand.and(so, stand), key -> new Minimal())
                                    .addAll(before, changes)));
            all.clear();
            all.putAll(next);
        }
        return all;
    }

    private List<Change> kept(Tier tier, Minimal minimal) {
        return minimal.each()
                .filter(change -> !couldBeArgued(tier, change, minimal))
                .boxed()
                .sorted(Bits.ORDER)
                .map(Bits::change)
                .toList();
    }

    /** Whether some sub-claim in it would do as argued. */
    private boolean couldBeArgued(Tier tier, long change, Minimal minimal) {
        for (Map.Entry<Criterion, Status> each : Bits.change(change).statuses().entrySet()) {
            Criterion criterion = each.getKey();
            if (criterion.isSubClaim() && each.getValue() != Status.ARGUED) {
                long argued = change & ~Bits.of(criterion, each.getValue());
                if (findings.status(criterion) != Status.ARGUED) {
                    argued |= Bits.of(criterion, Status.ARGUED);
                }
                if (minimal.hasPartOf(argued) && tier(argued) == tier) {
                    return true;
                }
            }
        }
        return false;
    }

    private Tier tier(long change) {
        return tiers.tier(findings, Bits.change(change));
    }
}
