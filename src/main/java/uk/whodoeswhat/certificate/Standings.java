package uk.whodoeswhat.certificate;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.tier.Candidates;

/**
 * Every way in which the central tiers can stand together, each with findings that bring it about. Groups of requirements share
 * no criterion, so every state of one goes with every state of the others.
 */
final class Standings {
    private final List<GroupStates> groups;
    private final Map<Criterion, Status> silent;
    private final Map<TierState, Map<Criterion, Status>> all;

    Standings(List<GroupStates> groups, Map<Criterion, Status> silent) {
        this.groups = groups;
        this.silent = silent;
        Map<TierState, Map<Criterion, Status>> together = new LinkedHashMap<>(Map.of(TierState.NOTHING, silent));
        for (GroupStates group : groups) {
            together = product(together, group.parts(), TierState::and);
        }
        this.all = together;
    }

    /** Each with all statuses of criteria that are no wholes. */
    Map<TierState, Map<Criterion, Status>> all() {
        return all;
    }

    List<GroupStates> groups() {
        return groups;
    }

    /** Where the central tiers can stand by all groups but one. */
    Map<Candidates, Map<Criterion, Status>> without(GroupStates one) {
        Map<Candidates, Map<Criterion, Status>> together =
                new LinkedHashMap<>(Map.of(Candidates.ALL_AVAILABLE, silent));
        for (GroupStates group : groups) {
            if (group != one) {
                Map<Candidates, Map<Criterion, Status>> now = new LinkedHashMap<>();
                group.parts().forEach((part, statuses) -> now.putIfAbsent(part.now(), statuses));
                together = product(together, now, Candidates::and);
            }
        }
        return together;
    }

    private interface Both<K> {
        K of(K one, K two);
    }

    private static <K> Map<K, Map<Criterion, Status>> product(
            Map<K, Map<Criterion, Status>> one, Map<K, Map<Criterion, Status>> two, Both<K> both) {
        Map<K, Map<Criterion, Status>> product = new LinkedHashMap<>();
        one.forEach((first, firstly) -> two.forEach((second, secondly) ->
                product.computeIfAbsent(both.of(first, second), key -> merged(firstly, secondly))));
        return product;
    }

    static Map<Criterion, Status> merged(Map<Criterion, Status> one, Map<Criterion, Status> two) {
        Map<Criterion, Status> merged = new EnumMap<>(one);
        merged.putAll(two);
        return merged;
    }

    /** How many combinations of statuses these are, criteria that nothing reads left out. */
    long count() {
        long product = 1;
        for (GroupStates group : groups) {
            product = Math.multiplyExact(product, group.count());
        }
        return product;
    }
}
