package uk.whodoeswhat.consequence;

import uk.whodoeswhat.finding.Fact;
import uk.whodoeswhat.tier.Tier;

/**
 * How many suppliers offer the capability, and of how many organisations the cohort is stated to be and how many of them are
 * listed; 0 where not stated.
 */
public record Market(Tier tier, int suppliers, int size, int listed) implements Fact {
    /** Whether the size of the cohort is stated. */
    public boolean isSizeStated() {
        return size > 0;
    }
}
