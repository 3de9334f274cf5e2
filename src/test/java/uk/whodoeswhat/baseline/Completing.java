package uk.whodoeswhat.baseline;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.tier.Tier;

/** Tries every completion of the findings, one after another, and collects the tiers. */
final class Completing {
    private static final Set<Criterion> WHOLES = EnumSet.of(Criterion.AIM_EXPERIENCE, Criterion.AIM_VALUE);
    private static final List<Status> OF_CLAIM = List.of(Status.DEMONSTRATED, Status.ARGUED, Status.CONTRADICTED);
    private static final List<Status> OF_CRITERION = List.of(Status.MET, Status.NOT_MET);

    private final Needs needs;
    private final Map<Criterion, Status> completed;
    private final List<Criterion> open;
    private final Set<Tier> tiers = EnumSet.noneOf(Tier.class);

    Completing(Needs needs, Map<Criterion, Status> findings) {
        this.needs = needs;
        this.completed = new EnumMap<>(findings);
        this.open = open(findings);
    }

    static long count(Map<Criterion, Status> findings) {
        long count = 1;
        for (Criterion criterion : open(findings)) {
            count *= answers(criterion).size();
        }
        return count;
    }

    Set<Tier> tiers() {
        complete(0);
        return tiers;
    }

    private void complete(int from) {
        if (from == open.size()) {
            Examination.wholes(completed);
            tiers.add(needs.tier(completed));
            return;
        }
        for (Status answer : answers(open.get(from))) {
            completed.put(open.get(from), answer);
            complete(from + 1);
        }
    }

    private static List<Criterion> open(Map<Criterion, Status> findings) {
        return findings.entrySet().stream()
                .filter(finding -> !WHOLES.contains(finding.getKey()))
                .filter(finding -> Set.of(Status.NOT_SHOWN, Status.CONTESTED, Status.UNKNOWN)
                        .contains(finding.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Status> answers(Criterion criterion) {
        return criterion.id().startsWith("aim.") ? OF_CLAIM : OF_CRITERION;
    }
}
