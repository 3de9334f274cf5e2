package uk.whodoeswhat.tier;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Findings;
import uk.whodoeswhat.finding.Status;

/** Which definite statuses a finding may still take. */
final class Completions {
    private static final Set<Status> OF_A_CLAIM =
            EnumSet.of(Status.DEMONSTRATED, Status.ARGUED, Status.CONTRADICTED);
    private static final Set<Status> OF_A_CRITERION = EnumSet.of(Status.MET, Status.NOT_MET);

    private final Answers rules;

    Completions(Answers rules) {
        this.rules = rules;
    }

    /** Of a whole: what the rules make of every completion of its two parts, so that a definite part keeps its weight. */
    Set<Status> of(Criterion criterion, Findings findings) {
        if (!criterion.isWhole()) {
            return ofPart(criterion, findings);
        }
        List<Criterion> parts = Criterion.WHOLES.getOrDefault(criterion, List.of());
        Set<Status> wholes = EnumSet.noneOf(Status.class);
        for (Status first : ofPart(parts.get(0), findings)) {
            for (Status second : ofPart(parts.get(1), findings)) {
                wholes.add(rules.aim(criterion, first, second));
            }
        }
        return wholes;
    }

    private static Set<Status> ofPart(Criterion criterion, Findings findings) {
        Status status = findings.status(criterion);
        if (!status.isOpen()) {
            return EnumSet.of(status);
        }
        return criterion.isSubClaim() ? OF_A_CLAIM : OF_A_CRITERION;
    }

    /** Every combination of the completions of these criteria. */
    List<Findings> of(Set<Criterion> criteria, Findings findings) {
        List<Findings> all = List.of(findings);
        for (Criterion criterion : criteria) {
            Set<Status> statuses = of(criterion, findings);
            if (!statuses.equals(EnumSet.of(findings.status(criterion)))) {
                List<Findings> more = new ArrayList<>(all.size() * statuses.size());
                for (Findings each : all) {
                    statuses.forEach(status -> more.add(each.with(criterion, status)));
                }
                all = more;
            }
        }
        return all;
    }
}
