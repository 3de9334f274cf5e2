package uk.whodoeswhat.tier;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Findings;
import uk.whodoeswhat.finding.Status;

/**
 * What need and alternatives say by themselves: the tier, and the tiers still possible, if every aim that applies were shown and
 * the national body provided the service.
 */
public record Need(Tier tier, Set<Tier> possibleTiers) {

    /** Of these findings, as the rules say. */
    public static Need of(Findings findings, PossibleTiers tiers) {
        Map<Criterion, Status> granted = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            if (criterion.isSubClaim() && findings.status(criterion) != Status.NOT_APPLICABLE) {
                granted.put(criterion, Status.DEMONSTRATED);
            }
        }
        granted.put(Criterion.DELIVERY_CENTRAL, Status.MET);
        Findings taken = tiers.changed(findings, new StatusChange(granted));
        return new Need(tiers.tier(taken), tiers.of(taken));
    }

    /** Where they point. */
    public NeedOutlook outlook() {
        return NeedOutlook.of(possibleTiers);
    }
}
