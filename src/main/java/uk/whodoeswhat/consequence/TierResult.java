package uk.whodoeswhat.consequence;

import java.util.List;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Fact;
import uk.whodoeswhat.tier.Standing;
import uk.whodoeswhat.tier.Tier;

/** The tier and its standing, with the answers to bring, in order of effect. */
public record TierResult(Tier tier, Standing standing, List<Criterion> toBring) implements Fact {
    public TierResult {
        toBring = List.copyOf(toBring);
    }

    /** Whether the tier is one of the three of national provision. */
    public boolean isCentral() {
        return tier != Tier.LOCAL;
    }
}
