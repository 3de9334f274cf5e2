package uk.whodoeswhat.tier;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.finding.Statuses;

/**
 * What a requirement asks of the findings, as a rule states it. Accepted statuses satisfy; other definite ones block; what is
 * unknown, contested or not shown leaves it open, unless accepted. "All" and "any" are the and and the or of these.
 */
public sealed interface Condition {

    Outcome outcome(Statuses findings);

    /** The criteria it reads, in the order in which it names them. */
    Set<Criterion> criteria();

    /** The criterion is met. */
    static Is met(Criterion criterion) {
        return is(criterion, Status.MET);
    }

    /** The criterion has one of these statuses. */
    static Is is(Criterion criterion, Status... accepted) {
        return new Is(criterion, EnumSet.copyOf(Arrays.asList(accepted)));
    }

    /** Each of these criteria has one of these statuses. */
    static Condition every(List<Criterion> criteria, Status... accepted) {
        return new All(each(criteria, accepted));
    }

    /** At least so many of these criteria have one of these statuses. */
    static Condition atLeast(int count, List<Criterion> criteria, Status... accepted) {
        return new AtLeast(count, each(criteria, accepted));
    }

    /** Each of these holds. */
    static Condition all(Condition... parts) {
        return new All(List.of(parts));
    }

    /** At least one of these holds. */
    static Condition any(Condition... parts) {
        return new AtLeast(1, List.of(parts));
    }

    private static List<Condition> each(List<Criterion> criteria, Status... accepted) {
        return criteria.stream()
                .<Condition>map(criterion -> is(criterion, accepted))
                .toList();
    }

    /** One criterion has one of the accepted statuses. */
    record Is(Criterion criterion, Set<Status> accepted) implements Condition {
        public Is {
            accepted = Collections.unmodifiableSet(EnumSet.copyOf(accepted));
        }

        @Override
        public Outcome outcome(Statuses findings) {
            Status status = findings.status(criterion);
            if (accepted.contains(status)) {
                return Outcome.SATISFIED;
            }
            return status.isOpen() ? Outcome.OPEN : Outcome.BLOCKED;
        }

        @Override
        public Set<Criterion> criteria() {
            return Set.of(criterion);
        }
    }

    /** Every part is satisfied. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Outcome outcome(Statuses findings) {
            boolean open = false;
            for (int i = 0; i < parts.size(); i++) { // by index: asked very often, and an iterator each time shows
                Outcome outcome = parts.get(i).outcome(findings);
                if (outcome == Outcome.BLOCKED) {
                    return Outcome.BLOCKED;
                }
                open |= outcome == Outcome.OPEN;
            }
            return open ? Outcome.OPEN : Outcome.SATISFIED;
        }

        @Override
        public Set<Criterion> criteria() {
            return union(parts);
        }
    }

    /** At least `count` parts are satisfied; blocked when too few can be. */
    record AtLeast(int count, List<Condition> parts) implements Condition {
        public AtLeast {
            parts = List.copyOf(parts);
        }

        @Override
        public Outcome outcome(Statuses findings) {
            int satisfied = 0;
            int open = 0;
            for (int i = 0; i < parts.size(); i++) {
                switch (parts.get(i).outcome(findings)) {
                    case SATISFIED -> satisfied++;
                    case OPEN -> open++;
                    case BLOCKED -> {}
                }
            }
            if (satisfied >= count) {
                return Outcome.SATISFIED;
            }
            return satisfied + open >= count ? Outcome.OPEN : Outcome.BLOCKED;
        }

        @Override
        public Set<Criterion> criteria() {
            return union(parts);
        }
    }

    private static Set<Criterion> union(List<Condition> parts) {
        Set<Criterion> criteria = new LinkedHashSet<>();
        parts.forEach(part -> criteria.addAll(part.criteria()));
        return criteria;
    }
}
