package uk.whodoeswhat.rulebook.engine;

import uk.whodoeswhat.finding.LocalSolutions;
import uk.whodoeswhat.finding.Scope;
import uk.whodoeswhat.finding.Status;

/** Takes whether no solution is in place, for each scope once. */
public final class SolutionsCollector {
    private final Conclusions<Scope, Status> statuses;

    SolutionsCollector(FiringRecorder recorder) {
        statuses = new Conclusions<>(recorder, scope -> "whether a solution is in place for " + scope);
    }

    /** That no solution is in place is found to be this. */
    public void conclude(LocalSolutions solutions, Status status) {
        statuses.take(solutions, solutions.scope(), status);
    }

    Status status(Scope scope) {
        return statuses.of(scope);
    }
}
