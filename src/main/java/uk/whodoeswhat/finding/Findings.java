package uk.whodoeswhat.finding;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** One status for every criterion; immutable. */
public final class Findings {
    private final Status[] statuses;

    private Findings(Status[] statuses) {
        this.statuses = statuses;
    }

    /** @throws IllegalArgumentException if a criterion is missing */
    public static Findings of(Map<Criterion, Status> statuses) {
        Criterion[] criteria = Criterion.values();
        Status[] all = new Status[criteria.length];
        for (Criterion criterion : criteria) {
            Status status = statuses.get(criterion);
            if (status == null) {
                throw new IllegalArgumentException("no finding for " + criterion.id());
            }
            all[criterion.ordinal()] = status;
        }
        return new Findings(all);
    }

    public Status status(Criterion criterion) {
        return statuses[criterion.ordinal()];
    }

    /** These findings, but for one status. A whole is not put together anew: that is for the rules. */
    public Findings with(Criterion criterion, Status status) {
        Status[] changed = statuses.clone();
        changed[criterion.ordinal()] = status;
        return new Findings(changed);
    }

    /** The criteria, other than wholes, whose answer is missing or disputed; in their order. */
    public Stream<Criterion> open() {
        return Arrays.stream(Criterion.values())
                .filter(criterion -> !criterion.isWhole() && status(criterion).isOpen());
    }

    public Map<Criterion, Status> asMap() {
        Map<Criterion, Status> map = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            map.put(criterion, status(criterion));
        }
        return map;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Findings that && Arrays.equals(statuses, that.statuses);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(statuses);
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
