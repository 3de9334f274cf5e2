package uk.whodoeswhat.consequence;

import uk.whodoeswhat.finding.Fact;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.tier.Tier;

/** Whether the service has national scale, is stated to have no published standard, and has standardisation as critical. */
public record Standards(Tier tier, Status scaleNational, boolean nonePublished, boolean critical) implements Fact {}
