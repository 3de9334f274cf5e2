package uk.whodoeswhat.consequence;

import uk.whodoeswhat.finding.Fact;
import uk.whodoeswhat.tier.Tier;

/** Who uses the service, and whether it is put forward as an exemplar. */
public record Adoption(Tier tier, Locality users, boolean exemplar) implements Fact {}
