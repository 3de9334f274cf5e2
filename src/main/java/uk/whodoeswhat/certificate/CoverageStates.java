package uk.whodoeswhat.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import uk.whodoeswhat.finding.CoverageGap;
import uk.whodoeswhat.finding.LocalSolutions;
import uk.whodoeswhat.finding.Scope;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Threshold;
import uk.whodoeswhat.proposal.Icbs;

/**
 * What coverage can say: counts at and around each threshold that rules compare them with, and what the rules of the stage before
 * made of the two scopes.
 */
final class CoverageStates {
    /** What the rules can find of whether no solution is in place; the plainest first. */
    static final List<Status> FOUND = List.of(Status.UNKNOWN, Status.NOT_MET, Status.MET);

    private final Thresholds thresholds;
    private final LocalDate date;

    CoverageStates(Thresholds thresholds, LocalDate date) {
        this.thresholds = thresholds;
        this.date = date;
    }

    List<State> solutions() {
        List<Threshold> shares = thresholds.shares(FactType.SOLUTIONS);
        List<State> states = new ArrayList<>();
        for (Scope scope : Scope.values()) {
            states.add(State.of(LocalSolutions.notStated(scope), ProposalEdit.NONE));
            for (Threshold threshold : shares) {
                long total = switch (scope) {
                    case COHORT -> Math.max(2, threshold.denominator());
                    case ALL_ICBS -> Math.max(1, Icbs.count(date));
                };
                Set<Long> parts = new TreeSet<>(Thresholds.parts(threshold, total));
                parts.addAll(Set.of(1L, total - 1));
                solutions(scope, total, parts, states);
            }
        }
        return states;
    }

    private static void solutions(Scope scope, long total, Set<Long> parts, List<State> states) {
        for (long unknown : parts) {
            for (long partial : parts) {
                for (long inPlace : parts) {
                    long none = total - inPlace - partial - unknown;
                    if (none >= 0) {
                        states.add(State.of(
                                new LocalSolutions(scope, inPlace, partial, none, unknown),
                                draft -> draft.coverage(scope, inPlace, partial, none, unknown)));
                    }
                }
            }
        }
    }

    static List<State> gaps(Map<Scope, Map<Status, ProposalEdit>> coverage) {
        List<State> states = new ArrayList<>();
        for (Status cohort : FOUND) {
            for (Status icbs : FOUND) {
                states.add(new State(
                        new CoverageGap(cohort, icbs),
                        ProposalEdit.both(
                                Optional.ofNullable(coverage.getOrDefault(Scope.COHORT, Map.of())
                                        .get(cohort)),
                                Optional.ofNullable(coverage.getOrDefault(Scope.ALL_ICBS, Map.of())
                                        .get(icbs)))));
            }
        }
        return states;
    }
}
