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
    private final Conclusions<Criterion, Status> statuses;
    private final Map<Criterion, Finding> findings = new EnumMap<>(Criterion.class);

    FindingCollector(FiringRecorder recorder) {
        statuses = new Conclusions<>(recorder, Criterion::id);
    }

    /** The criterion of the fact is found to be this. */
    public void conclude(CriterionFact fact, Status status) {
        Criterion criterion = fact.criterion();
        Rule rule = statuses.take(fact, criterion, status);
        findings.put(criterion, new Finding(criterion, status, rule.id(), fact.evidence()));
    }

    Status status(Criterion criterion) {
        return statuses.of(criterion);
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
