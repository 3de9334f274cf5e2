package uk.whodoeswhat.tier;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A set of {@link Left}: what may be left of the central tiers. */
public record Cases(int bits) {
    static final Cases NONE = new Cases(0);
    public static final Cases ALL_LEFT = NONE.with(Left.ALL);

    Cases with(Left left) {
        return new Cases(bits | 1 << left.bits());
    }

    /** What may be left where both this and the other hold. */
    public Cases and(Cases other) {
        if (Integer.bitCount(bits) == 1 && Integer.bitCount(other.bits) == 1) {
            return NONE.with(new Left(Integer.numberOfTrailingZeros(bits))
                    .and(new Left(Integer.numberOfTrailingZeros(other.bits))));
        }
        Cases both = NONE;
        for (int one = 0; one < Left.CASES; one++) {
            for (int two = 0; two < Left.CASES; two++) {
                if (has(one) && other.has(two)) {
                    both = both.with(new Left(one & two));
                }
            }
        }
        return both;
    }

    Set<Tier> tiers(Answers rules) {
        Set<Tier> tiers = EnumSet.noneOf(Tier.class);
        for (int left = 0; left < Left.CASES; left++) {
            if (has(left)) {
                tiers.add(rules.tier(new Left(left).candidates()));
            }
        }
        return Collections.unmodifiableSet(tiers);
    }

    public Stream<Left> each() {
        return IntStream.range(0, Left.CASES).filter(this::has).mapToObj(Left::new);
    }

    private boolean has(int left) {
        return (bits & 1 << left) != 0;
    }
}
