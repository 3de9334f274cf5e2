package uk.whodoeswhat.tier;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Findings;
import uk.whodoeswhat.finding.Status;

/** A status for every criterion from a seed, wholes put together by the rules; `open` of each four are open. */
final class RandomFindings {
    private static final List<Status> CLAIM = List.of(Status.DEMONSTRATED, Status.ARGUED, Status.CONTRADICTED);
    private static final List<Status> OPEN_CLAIM = List.of(Status.NOT_SHOWN, Status.CONTESTED);
    private static final List<Status> CRITERION = List.of(Status.MET, Status.MET, Status.NOT_MET);
    private static final List<Status> OPEN_CRITERION = List.of(Status.UNKNOWN, Status.CONTESTED);

    private RandomFindings() {}

    static Findings of(Random random, RuleOracle rules, int open) {
        Map<Criterion, Status> statuses = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            boolean isOpen = random.nextInt(4) < open;
            if (criterion.isSubClaim()) {
                statuses.put(criterion, pick(random, isOpen ? OPEN_CLAIM : CLAIM));
            } else if (!criterion.isWhole()) {
                statuses.put(criterion, pick(random, isOpen ? OPEN_CRITERION : CRITERION));
            }
        }
        if (random.nextInt(5) == 0) {
            statuses.put(Criterion.AIM_EXPERIENCE_PATIENT, Status.NOT_APPLICABLE);
        }
        return whole(statuses, rules);
    }

    static Findings whole(Map<Criterion, Status> parts, RuleOracle rules) {
        Map<Criterion, Status> statuses = new EnumMap<>(parts);
        rules.structure()
                .wholes()
                .forEach((whole, of) ->
                        statuses.put(whole, rules.aim(whole, statuses.get(of.get(0)), statuses.get(of.get(1)))));
        return Findings.of(statuses);
    }

    private static Status pick(Random random, List<Status> from) {
        return from.get(random.nextInt(from.size()));
    }
}
