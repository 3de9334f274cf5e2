package uk.whodoeswhat.tier;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;

/** A missing or contested answer that matters in some completion, with the tiers that each answer would leave possible. */
public record OpenCriterion(Criterion criterion, Map<Status, Set<Tier>> leaves) {
    public OpenCriterion {
        leaves = Collections.unmodifiableMap(new EnumMap<>(leaves));
    }

    /** Which of two to bring first: a measure of what an answer settles. */
    public enum Effect {
        /** The least helpful answer leaves fewer tiers possible. */
        FEWEST_TIERS_AT_WORST,
        /** The most helpful answer leaves fewer tiers possible. */
        FEWEST_TIERS_AT_BEST;

        Comparator<OpenCriterion> order() {
            return switch (this) {
                case FEWEST_TIERS_AT_WORST ->
                    Comparator.comparingInt(each -> each.left().max().orElse(0));
                case FEWEST_TIERS_AT_BEST ->
                    Comparator.comparingInt(each -> each.left().min().orElse(0));
            };
        }
    }

    /** By these effects, the first first; then in the order of the criteria. */
    static Comparator<OpenCriterion> by(List<Effect> effects) {
        Comparator<OpenCriterion> order = Comparator.comparing(OpenCriterion::criterion);
        for (int last = effects.size() - 1; last >= 0; last--) {
            order = effects.get(last).order().thenComparing(order);
        }
        return order;
    }

    /** How many tiers each answer leaves possible. */
    private IntStream left() {
        return leaves.values().stream().mapToInt(Set::size);
    }
}
