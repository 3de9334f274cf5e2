package uk.whodoeswhat.consequence;

import uk.whodoeswhat.finding.Fact;
import uk.whodoeswhat.finding.HowMany;
import uk.whodoeswhat.finding.Share;

/**
 * Who uses a service, as stated: a number of ICBs, or a number or list of organisations (one of the two at most); whether all that
 * are listed are ICBs; and, where these lie in one region, their share of that region's ICBs.
 */
public record Locality(HowMany icbs, HowMany organisations, boolean onlyIcbs, Share ofOneRegion) implements Fact {}
