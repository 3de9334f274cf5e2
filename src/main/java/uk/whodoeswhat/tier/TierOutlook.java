package uk.whodoeswhat.tier;

import java.util.ArrayList;
import java.util.List;
import uk.whodoeswhat.finding.Fact;

/**
 * A result, from which its headline comes: the tier and its standing, whether an aim is contradicted, whether it is settled that
 * the national body does not provide the service, and where need and alternatives point.
 */
public record TierOutlook(Tier tier, Standing standing, boolean aimContradicted, boolean notOffered, NeedOutlook need)
        implements Fact {

    /** Every result there can be. */
    public static List<TierOutlook> every() {
        List<TierOutlook> every = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            for (Standing standing : Standing.values()) {
                for (NeedOutlook need : NeedOutlook.values()) {
                    every.add(new TierOutlook(tier, standing, false, false, need));
                    every.add(new TierOutlook(tier, standing, true, false, need));
                    every.add(new TierOutlook(tier, standing, false, true, need));
                    every.add(new TierOutlook(tier, standing, true, true, need));
                }
            }
        }
        return every;
    }
}
