package uk.whodoeswhat.tier;

import java.util.List;

/** Where a service is provided, from the most central to the least. */
public enum Tier {
    SINGLE_CENTRAL(Usage.SHOULD_BE_USED),
    CENTRAL_PREFERRED(Usage.RECOMMENDED),
    BACKSTOP(Usage.COULD_BE_USED),
    LOCAL(Usage.LOCAL_CHOICE);

    /** The three tiers of national provision. */
    public static final List<Tier> CENTRAL = List.of(SINGLE_CENTRAL, CENTRAL_PREFERRED, BACKSTOP);

    private final Usage usage;

    Tier(Usage usage) {
        this.usage = usage;
    }

    public Usage usage() {
        return usage;
    }
}
