package uk.whodoeswhat.tier;

import java.util.Set;

/** Whether a missing or contested answer could still change the tier. */
public enum Standing {
    FIRM,
    PROVISIONAL;

    public static Standing of(Tier tier, Set<Tier> possible) {
        return possible.equals(Set.of(tier)) ? FIRM : PROVISIONAL;
    }
}
