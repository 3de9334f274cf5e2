package uk.whodoeswhat.consequence;

import uk.whodoeswhat.finding.Fact;
import uk.whodoeswhat.finding.Share;

/**
 * Who uses a LOCAL service, as stated: exactly one organisation, exactly one ICB, several ICBs; and, where the ICBs are listed
 * and lie in one region, their share of that region's ICBs.
 */
public record Locality(boolean oneOrganisation, boolean oneIcb, boolean severalIcbs, Share ofOneRegion)
        implements Fact {

    /** Whether the proposal says too little of who uses the service. */
    public boolean isNotStated() {
        return !oneOrganisation && !oneIcb && !severalIcbs;
    }
}
