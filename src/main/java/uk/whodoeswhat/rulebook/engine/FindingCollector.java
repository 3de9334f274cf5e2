package uk.whodoeswhat.rulebook.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.CriterionFact;
import uk.whodoeswhat.finding.Finding;
import uk.whodoeswhat.finding.Findings;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.rulebook.definition.Rule;

/** Takes one finding for each criterion. */
public final class FindingCollector {
    private final FiringRecorder recorder;
    private final Map<Criterion, Finding> findings = new EnumMap<>(Criterion.class);

    FindingCollector(FiringRecorder recorder) {
        this.recorder = recorder;
    }

    public void conclude(CriterionFact fact, Status status) {
        Rule rule = recorder.conclude(fact, status);
        Finding earlier =
                findings.put(fact.criterion(), new Finding(fact.criterion(), status, rule.id(), fact.evidence()));
        if (earlier != null) {
            throw new RuleException("two rules conclude " + fact.criterion().id() + ": `" + earlier.rule() + "` ("
                    + earlier.status() + ") and `" + rule.id() + "` (" + status + ")");
        }
    }

    Status status(Criterion criterion) {
        Finding finding = findings.get(criterion);
        if (finding == null) {
            throw new RuleException("no rule concludes " + criterion.id());
        }
        return finding.status();
    }

    Findings findings() {
        Map<Criterion, Status> statuses = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            statuses.put(criterion, status(criterion));
        }
        return Findings.of(statuses);
    }

    /** In the order of the criteria. */
    List<Finding> list() {
        return new ArrayList<>(findings.values());
    }
}
