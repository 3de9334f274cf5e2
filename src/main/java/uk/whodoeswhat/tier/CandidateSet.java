package uk.whodoeswhat.tier;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A set of {@link Candidates}: where the central tiers may stand. One bit for each way in which they can. */
public record CandidateSet(int bits) {
    static final CandidateSet NONE = new CandidateSet(0);
    public static final CandidateSet ALL_AVAILABLE = NONE.with(Candidates.ALL_AVAILABLE);

    CandidateSet with(Candidates candidates) {
        return new CandidateSet(bits | 1 << candidates.index());
    }

    /** Where they may stand where both this and the other hold. */
    public CandidateSet and(CandidateSet other) {
        int both = 0;
        for (int one = bits; one != 0; one &= one - 1) {
            for (int two = other.bits; two != 0; two &= two - 1) {
                both |= 1 << lowest(one).and(lowest(two)).index();
            }
        }
        return new CandidateSet(both);
    }

    private static Candidates lowest(int bits) {
        return Candidates.EVERY.get(Integer.numberOfTrailingZeros(bits));
    }

    Set<Tier> tiers(RuleOracle rules) {
        Set<Tier> tiers = EnumSet.noneOf(Tier.class);
        each().forEach(candidates -> tiers.add(rules.tier(candidates)));
        return Collections.unmodifiableSet(tiers);
    }

    public Stream<Candidates> each() {
        return IntStream.range(0, Candidates.EVERY.size())
                .filter(index -> (bits & 1 << index) != 0)
                .mapToObj(Candidates.EVERY::get);
    }
}
