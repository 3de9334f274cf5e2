package uk.whodoeswhat.tier;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;

/**
 * A {@link StatusChange} as one bit for each criterion and the definite status it takes, so that a part of a change is a subset of its
 * bits.
 */
final class StatusChangeBits {
    static final long NONE = 0;
    /** Fewest first, then by what comes first in the order of the criteria. */
    static final Comparator<Long> ORDER = Comparator.<Long>comparingInt(Long::bitCount)
            .thenComparing(bits -> Long.reverse(bits), Comparator.comparing(bits -> ~bits, Long::compareUnsigned));

    private final CriterionStructure structure;
    private final List<Criterion> criteria;
    private final int width;

    StatusChangeBits(CriterionStructure structure) {
        this.structure = structure;
        this.criteria = List.copyOf(structure.answers().keySet());
        this.width =
                structure.answers().values().stream().mapToInt(List::size).max().orElse(1);
    }

    long of(Criterion criterion, Status status) {
        return 1L
                << (criteria.indexOf(criterion) * width
                        + structure.definite(criterion).indexOf(status));
    }

    static boolean isPart(long part, long whole) {
        return (part & ~whole) == 0;
    }

    StatusChange change(long bits) {
        Map<Criterion, Status> statuses = new EnumMap<>(Criterion.class);
        for (long left = bits; left != NONE; left &= left - 1) {
            Criterion criterion = criterion(left);
            statuses.put(criterion, structure.definite(criterion).get(Long.numberOfTrailingZeros(left) % width));
        }
        return new StatusChange(statuses);
    }

    /** The criterion of the lowest bit. */
    Criterion criterion(long bits) {
        return criteria.get(Long.numberOfTrailingZeros(bits) / width);
    }
}
