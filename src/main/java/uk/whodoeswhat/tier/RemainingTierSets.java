package uk.whodoeswhat.tier;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A set of {@link RemainingTiers}: what may be left of the central tiers. */
public record RemainingTierSets(int bits) {
    static final RemainingTierSets NONE = new RemainingTierSets(0);
    public static final RemainingTierSets ALL_LEFT = NONE.with(RemainingTiers.ALL);

    RemainingTierSets with(RemainingTiers left) {
        return new RemainingTierSets(bits | 1 << left.bits());
    }

    /** What may be left where both this and the other hold. */
    public RemainingTierSets and(RemainingTierSets other) {
        if (Integer.bitCount(bits) == 1 && Integer.bitCount(other.bits) == 1) {
            return NONE.with(new RemainingTiers(Integer.numberOfTrailingZeros(bits))
                    .and(new RemainingTiers(Integer.numberOfTrailingZeros(other.bits))));
        }
        RemainingTierSets both = NONE;
        for (int one = 0; one < RemainingTiers.CASES; one++) {
            for (int two = 0; two < RemainingTiers.CASES; two++) {
                if (has(one) && other.has(two)) {
                    both = both.with(new RemainingTiers(one & two));
                }
            }
        }
        return both;
    }

    Set<Tier> tiers(RuleOracle rules) {
        Set<Tier> tiers = EnumSet.noneOf(Tier.class);
        for (int left = 0; left < RemainingTiers.CASES; left++) {
            if (has(left)) {
                tiers.add(rules.tier(new RemainingTiers(left).candidates()));
            }
        }
        return Collections.unmodifiableSet(tiers);
    }

    public Stream<RemainingTiers> each() {
        return IntStream.range(0, RemainingTiers.CASES).filter(this::has).mapToObj(RemainingTiers::new);
    }

    private boolean has(int left) {
        return (bits & 1 << left) != 0;
    }
}
