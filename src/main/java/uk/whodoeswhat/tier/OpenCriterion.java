package uk.whodoeswhat.tier;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;

/** A missing or contested answer that matters in some completion, with the tiers that each answer would leave possible. */
public record OpenCriterion(Criterion criterion, Map<Status, Set<Tier>> leaves) {
    public OpenCriterion {
        leaves = Collections.unmodifiableMap(new EnumMap<>(leaves));
    }

    /** How many tiers the least helpful answer leaves possible. */
    int worst() {
        return leaves.values().stream().mapToInt(Set::size).max().orElse(0);
    }
}
