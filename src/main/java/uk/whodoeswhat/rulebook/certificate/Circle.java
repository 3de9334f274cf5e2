package uk.whodoeswhat.rulebook.certificate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.whodoeswhat.tier.Candidates;
import uk.whodoeswhat.tier.Tier;

/** Finds a circle of tiers in which each comes before the next: the shortest there is. */
final class Circle {
    /** Where the central tiers stand so, the winner comes before the loser. */
    record Step(Tier winner, Tier loser, Candidates now) {}

    static Optional<List<Step>> in(Map<Tier, Map<Tier, Candidates>> before) {
        Optional<List<Step>> shortest = Optional.empty();
        for (Tier start : before.keySet()) {
            Optional<List<Step>> circle = shortest(before, start);
            if (circle.isPresent()
                    && (shortest.isEmpty()
                            || circle.get().size() < shortest.get().size())) {
                shortest = circle;
            }
        }
        return shortest;
    }

    /** Breadth first, from a tier back to itself. */
    private static Optional<List<Step>> shortest(Map<Tier, Map<Tier, Candidates>> before, Tier start) {
        List<List<Step>> paths = new ArrayList<>(List.of(List.of()));
        Set<Tier> seen = EnumSet.noneOf(Tier.class);
        for (int i = 0; i < paths.size(); i++) {
            List<Step> path = paths.get(i);
            Tier at = path.isEmpty() ? start : path.get(path.size() - 1).loser();
            for (Map.Entry<Tier, Candidates> next :
                    before.getOrDefault(at, Map.of()).entrySet()) {
                List<Step> longer = new ArrayList<>(path);
                longer.add(new Step(at, next.getKey(), next.getValue()));
                if (next.getKey() == start) {
                    return Optional.of(longer);
                }
                if (seen.add(next.getKey())) {
                    paths.add(longer);
                }
            }
        }
        return Optional.empty();
    }

    private Circle() {}
}
