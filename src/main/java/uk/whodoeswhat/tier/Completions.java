package uk.whodoeswhat.tier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Findings;
import uk.whodoeswhat.finding.Status;

/** Which definite statuses findings may still take. */
final class Completions {
    private final RuleOracle rules;
    private final CriterionStructure structure;

    Completions(RuleOracle rules) {
        this.rules = rules;
        this.structure = rules.structure();
    }

    /** The definite statuses of a criterion that is no whole: its own, or those that answers could give it. */
    List<Status> answers(Criterion criterion, Findings findings) {
        return answers(criterion, findings.status(criterion));
    }

    private List<Status> answers(Criterion criterion, Status status) {
        return status.isOpen() ? structure.definite(criterion) : List.of(status);
    }

    /** Every combination of what these criteria may become, wholes by the rules from what their parts may become. */
    List<Findings> ofAll(Set<Criterion> criteria, Findings findings) {
        List<Findings> all = List.of(findings);
        for (Criterion criterion : criteria) {
            if (!isSettled(criterion, findings)) {
                all = combined(all, criterion, statuses(criterion, findings));
            }
        }
        return all;
    }

    /** Whether nothing is left to complete: the common case, told without making a set of one. */
    private boolean isSettled(Criterion criterion, Findings findings) {
        List<Criterion> parts = structure.parts(criterion);
        if (parts.isEmpty()) {
            return !findings.status(criterion).isOpen();
        }
        Status first = findings.status(parts.get(0));
        Status second = findings.status(parts.get(1));
        return !first.isOpen() && !second.isOpen() && rules.aim(criterion, first, second) == findings.status(criterion);
    }

    /**
     * Every combination of what these criteria may become but for one of them, which is no whole. Where it is a part, the other
     * part is completed in place of their whole.
     */
    List<Findings> ofRest(Criterion but, Set<Criterion> criteria, Findings findings) {
        List<Findings> all = List.of(findings);
        for (Criterion criterion : criteria) {
            List<Criterion> parts = structure.parts(criterion);
            if (parts.contains(but)) {
                Criterion other = parts.get(0) == but ? parts.get(1) : parts.get(0);
                all = combined(all, other, answers(other, findings));
            } else if (criterion != but) {
                all = combined(all, criterion, statuses(criterion, findings));
            }
        }
        return all;
    }

    /** The same findings with this answer, and with the whole it is part of put together anew; the other part is definite. */
    Findings with(Criterion criterion, Status answer, Findings findings) {
        Findings all = findings.with(criterion, answer);
        for (Map.Entry<Criterion, List<Criterion>> whole : structure.wholes().entrySet()) {
            List<Criterion> parts = whole.getValue();
            if (parts.contains(criterion)) {
                Status together = rules.aim(whole.getKey(), all.status(parts.get(0)), all.status(parts.get(1)));
                all = all.with(whole.getKey(), together);
            }
        }
        return all;
    }

    private Collection<Status> statuses(Criterion criterion, Findings findings) {
        List<Criterion> parts = structure.parts(criterion);
        return parts.isEmpty()
                ? answers(criterion, findings)
                : of(criterion, findings.status(parts.get(0)), findings.status(parts.get(1)));
    }

    /** What a whole may become where its parts are found so. */
    Set<Status> of(Criterion whole, Status one, Status other) {
        List<Criterion> parts = structure.parts(whole);
        Set<Status> wholes = EnumSet.noneOf(Status.class);
        for (Status first : answers(parts.get(0), one)) {
            for (Status second : answers(parts.get(1), other)) {
                wholes.add(rules.aim(whole, first, second));
            }
        }
        return wholes;
    }

    private static List<Findings> combined(List<Findings> all, Criterion criterion, Collection<Status> statuses) {
        if (statuses.size() == 1 && statuses.contains(all.get(0).status(criterion))) {
            return all;
        }
        List<Findings> more = new ArrayList<>(all.size() * statuses.size());
        for (Findings each : all) {
            statuses.forEach(status -> more.add(each.with(criterion, status)));
        }
        return more;
    }
}
