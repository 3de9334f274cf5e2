package uk.whodoeswhat.tier;

import java.util.List;
import uk.whodoeswhat.finding.Fact;
import uk.whodoeswhat.framework.Reading;

/** A central tier in a reading: rules say what it requires there. */
public record TierReading(Tier tier, Reading reading) implements Fact {

    /** Each central tier in this reading. */
    public static List<TierReading> of(Reading reading) {
        return Tier.CENTRAL.stream().map(tier -> new TierReading(tier, reading)).toList();
    }
}
