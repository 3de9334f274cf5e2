package uk.whodoeswhat.rulebook.engine;

import java.util.EnumMap;
import java.util.Map;
import uk.whodoeswhat.finding.LocalSolutions;
import uk.whodoeswhat.finding.Scope;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.rulebook.definition.Rule;

/** Takes whether no solution is in place, for each scope once. */
public final class SolutionsCollector {
    private final FiringRecorder recorder;
    private final Map<Scope, Status> statuses = new EnumMap<>(Scope.class);

    SolutionsCollector(FiringRecorder recorder) {
        this.recorder = recorder;
    }

    public void conclude(LocalSolutions solutions, Status status) {
        Rule rule = recorder.conclude(solutions, status);
        if (statuses.put(solutions.scope(), status) != null) {
            throw new RuleException("rule `" + rule.id() + "` concludes a second time for " + solutions.scope());
        }
    }

    Status status(Scope scope) {
        Status status = statuses.get(scope);
        if (status == null) {
            throw new RuleException("no rule concludes whether a solution is in place for " + scope);
        }
        return status;
    }
}
