package uk.whodoeswhat.consequence;

import uk.whodoeswhat.finding.Fact;
import uk.whodoeswhat.tier.Tier;

/** Whether more than one ICS uses the service, and whether it is put forward as an exemplar. */
public record Spread(Tier tier, boolean severalIcss, boolean exemplar) implements Fact {}
