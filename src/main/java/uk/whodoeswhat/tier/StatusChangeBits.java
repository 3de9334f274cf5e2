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
    private static final List<Criterion> CRITERIA = List.of(Criterion.values());
    private static final Map<Criterion, Integer> PLACES = places();
    private static final List<Status> OF_A_CLAIM = List.of(Status.DEMONSTRATED, Status.ARGUED, Status.CONTRADICTED);
    private static final List<Status> OF_A_CRITERION = List.of(Status.MET, Status.NOT_MET);
    private static final int WIDTH = OF_A_CLAIM.size();

    /** Fewest first, then by what comes first in the order of the criteria. */
    static final Comparator<Long> ORDER = Comparator.<Long>comparingInt(Long::bitCount)
            .thenComparing(bits -> Long.reverse(bits), Comparator.comparing(bits -> ~bits, Long::compareUnsigned));

    /** The definite statuses that a criterion may take; none for a whole. */
    static List<Status> definite(Criterion criterion) {
        if (criterion.isWhole()) {
            return List.of();
        }
        return criterion.isSubClaim() ? OF_A_CLAIM : OF_A_CRITERION;
    }

    static long of(Criterion criterion, Status status) {
        return 1L
                << (PLACES.getOrDefault(criterion, 0) * WIDTH
                        + definite(criterion).indexOf(status));
    }

    static boolean isPart(long part, long whole) {
        return (part & ~whole) == 0;
    }

    static StatusChange change(long bits) {
        Map<Criterion, Status> statuses = new EnumMap<>(Criterion.class);
        for (long left = bits; left != NONE; left &= left - 1) {
            Criterion criterion = criterion(left);
            statuses.put(criterion, definite(criterion).get(Long.numberOfTrailingZeros(left) % WIDTH));
        }
        return new StatusChange(statuses);
    }

    /** The criterion of the lowest bit. */
    static Criterion criterion(long bits) {
        return CRITERIA.get(Long.numberOfTrailingZeros(bits) / WIDTH);
    }

    private static Map<Criterion, Integer> places() {
        Map<Criterion, Integer> places = new EnumMap<>(Criterion.class);
        CRITERIA.forEach(criterion -> places.put(criterion, CRITERIA.indexOf(criterion)));
        return places;
    }

    private StatusChangeBits() {}
}
