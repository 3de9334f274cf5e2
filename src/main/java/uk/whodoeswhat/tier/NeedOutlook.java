package uk.whodoeswhat.tier;

import java.util.Set;

/** Where need and alternatives point: to a local service alone, to one central tier, or not to one tier yet. */
public enum NeedOutlook {
    LOCAL_ALONE,
    ONE_CENTRAL,
    UNDECIDED;

    static NeedOutlook of(Set<Tier> possible) {
        if (possible.size() > 1) {
            return UNDECIDED;
        }
        return possible.contains(Tier.LOCAL) ? LOCAL_ALONE : ONE_CENTRAL;
    }
}
