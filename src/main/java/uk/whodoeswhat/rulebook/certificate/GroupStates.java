package uk.whodoeswhat.rulebook.certificate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Findings;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.rulebook.Declarations.Monotone;
import uk.whodoeswhat.tier.Candidates;
import uk.whodoeswhat.tier.Group;
import uk.whodoeswhat.tier.PossibleTiers;

/**
 * Every combination of the statuses that a group of requirements reads: where each leaves the central tiers, and where they
 * stand before and after each declared rise of one status, with the first combination that does so.
 */
final class GroupStates {
    /** One status of a combination rises. */
    record Rise(String monotone, Candidates before, Candidates after) {}

    /** The combination before a rise, and the status after it. */
    record Risen(Map<Criterion, Status> before, Criterion criterion, Status after) {}

    private final Group group;
    private final Found found;
    private final PossibleTiers possible;
    private final Map<Part, Map<Criterion, Status>> parts = new LinkedHashMap<>();
    private final Map<Rise, Risen> rises = new LinkedHashMap<>();
    private long count;

    GroupStates(
            Group group, Found found, PossibleTiers possible, Map<Criterion, Status> silent, List<Monotone> monotone) {
        this.group = group;
        this.found = found;
        this.possible = possible;
        List<Criterion> read = read();
        each(read, 0, new EnumMap<>(silent), monotone);
    }

    Map<Part, Map<Criterion, Status>> parts() {
        return parts;
    }

    Map<Rise, Risen> rises() {
        return rises;
    }

    long count() {
        return count;
    }

    /** The criteria that the group reads, in themselves or as parts of a whole. */
    List<Criterion> read() {
        Set<Criterion> read = new TreeSet<>();
        group.criteria()
                .forEach(criterion -> read.addAll(Criterion.WHOLES.getOrDefault(criterion, List.of(criterion))));
        return new ArrayList<>(read);
    }

    private void each(List<Criterion> read, int next, Map<Criterion, Status> statuses, List<Monotone> monotone) {
        if (next == read.size()) {
            found.findings(statuses).ifPresent(findings -> state(read, statuses, findings, monotone));
            return;
        }
        for (Status status : found.statuses().getOrDefault(read.get(next), Set.of())) {
            Map<Criterion, Status> with = new EnumMap<>(statuses);
            with.put(read.get(next), status);
            each(read, next + 1, with, monotone);
        }
    }

    private void state(
            List<Criterion> read, Map<Criterion, Status> statuses, Findings findings, List<Monotone> monotone) {
        count++;
        Candidates now = Candidates.of(group.requirements(), findings);
        parts.putIfAbsent(new Part(now, possible.cases(group, findings)), only(read, statuses));
        for (Monotone declared : monotone) {
            for (Criterion criterion : declared.each()) {
                if (read.contains(criterion)) {
                    next(declared, criterion, statuses)
                            .ifPresent(after -> rise(declared, criterion, after, only(read, statuses), statuses, now));
                }
            }
        }
    }

    /** The next status, of those there can be, to which this one rises. */
    private Optional<Status> next(Monotone declared, Criterion criterion, Map<Criterion, Status> statuses) {
        List<Status> rising = declared.rising().stream()
                .filter(status ->
                        found.statuses().getOrDefault(criterion, Set.of()).contains(status))
                .toList();
        int at = rising.indexOf(statuses.get(criterion));
        return at >= 0 && at + 1 < rising.size() ? Optional.of(rising.get(at + 1)) : Optional.empty();
    }

    private void rise(
            Monotone declared,
            Criterion criterion,
            Status after,
            Map<Criterion, Status> before,
            Map<Criterion, Status> statuses,
            Candidates now) {
        Map<Criterion, Status> risen = new EnumMap<>(statuses);
        risen.put(criterion, after);
        found.findings(risen).ifPresent(findings -> {
            Candidates then = Candidates.of(group.requirements(), findings);
            if (!then.equals(now)) {
                rises.putIfAbsent(new Rise(declared.id(), now, then), new Risen(before, criterion, after));
            }
        });
    }

    private static Map<Criterion, Status> only(List<Criterion> read, Map<Criterion, Status> statuses) {
        Map<Criterion, Status> only = new EnumMap<>(statuses);
        only.keySet().retainAll(read);
        return only;
    }
}
