package uk.whodoeswhat.tier;

import java.util.List;

/** Where a service is provided, from the most central to the least. */
public enum Tier {
    SINGLE_CENTRAL,
    CENTRAL_PREFERRED,
    BACKSTOP,
    LOCAL;

    /** The three tiers of national provision. */
    public static final List<Tier> CENTRAL = List.of(SINGLE_CENTRAL, CENTRAL_PREFERRED, BACKSTOP);
}
