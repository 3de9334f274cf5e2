package uk.whodoeswhat.finding;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** One status for every criterion; immutable. */
public final class Findings implements Statuses {
    private final EnumMap<Criterion, Status> statuses;

    private Findings(EnumMap<Criterion, Status> statuses) {
        this.statuses = statuses;
    }

    /**
     * Takes the statuses over.
     *
     * @throws IllegalArgumentException if a criterion is missing
     */
    public static Findings of(Map<Criterion, Status> statuses) {
        for (Criterion criterion : Criterion.values()) {
            if (!statuses.containsKey(criterion)) {
                throw new IllegalArgumentException("no finding for " + criterion.id());
            }
        }
        return new Findings(new EnumMap<>(statuses));
    }

    @Override
    public Status status(Criterion criterion) {
        return Objects.requireNonNull(statuses.get(criterion));
    }

    /** These findings, but for one status. A whole is not put together anew: that is for the rules. */
    public Findings with(Criterion criterion, Status status) {
        EnumMap<Criterion, Status> changed = statuses.clone();
        changed.put(criterion, status);
        return new Findings(changed);
    }

    /** The criteria, other than wholes, whose answer is missing or disputed; in their order. */
    public Stream<Criterion> open() {
        return statuses.keySet().stream()
                .filter(criterion -> !criterion.isWhole() && status(criterion).isOpen());
    }

    /** The statuses in the order of the criteria. */
    public Map<Criterion, Status> asMap() {
        return Collections.unmodifiableMap(statuses);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Findings that && statuses.equals(that.statuses);
    }

    @Override
    public int hashCode() {
        return statuses.hashCode();
    }

    @Override
    public String toString() {
        return statuses.toString();
    }
}
