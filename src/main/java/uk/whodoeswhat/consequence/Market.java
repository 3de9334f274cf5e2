package uk.whodoeswhat.consequence;

import uk.whodoeswhat.finding.Fact;
import uk.whodoeswhat.tier.Tier;

/** How many suppliers offer the capability and how many organisations would buy it; 0 where not stated. */
public record Market(Tier tier, int suppliers, int organisations) implements Fact {}
