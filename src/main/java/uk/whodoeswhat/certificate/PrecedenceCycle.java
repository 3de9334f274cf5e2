package uk.whodoeswhat.certificate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.whodoeswhat.tier.Candidates;
import uk.whodoeswhat.tier.Tier;

/** Finds a circle of tiers in which each comes before the next: the shortest there is. */
final class PrecedenceCycle {
    /** Where the central tiers stand so, the winner comes before the loser. */
    record Precedence(Tier winner, Tier loser, Candidates now) {}

    static Optional<List<Precedence>> in(Map<Tier, Map<Tier, Candidates>> before) {
        Optional<List<Precedence>> shortest = Optional.empty();
        for (Tier start : before.keySet()) {
            Optional<List<Precedence>> circle = shortest(before, start);
            if (circle.isPresent()
                    && (shortest.isEmpty()
                            || circle.get().size() < shortest.get().size())) {
                shortest = circle;
            }
        }
        return shortest;
    }

    /** Breadth first, from a tier back to itself. */
    private static Optional<List<Precedence>> shortest(Map<Tier, Map<Tier, Candidates>> before, Tier start) {
        List<List<Precedence>> paths = new ArrayList<>(List.of(List.of()));
        Set<Tier> seen = EnumSet.noneOf(Tier.class);
        for (int i = 0; i < paths.size(); i++) {
            List<Precedence> path = paths.get(i);
            Tier at = path.isEmpty() ? start : path.get(path.size() - 1).loser();
            for (Map.Entry<Tier, Candidates> next :
                    before.getOrDefault(at, Map.of()).entrySet()) {
                List<Precedence> longer = new ArrayList<>(path);
                longer.add(new Precedence(at, next.getKey(), next.getValue()));
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

    private PrecedenceCycle() {}
}
