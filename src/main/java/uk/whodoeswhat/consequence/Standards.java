package uk.whodoeswhat.consequence;

import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Fact;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.proposal.Standard;
import uk.whodoeswhat.tier.Tier;

/**
 * Whether the service has national scale, where the stated standards stand (sorted, each status once), and for what one national
 * way is found to be critical.
 */
public record Standards(
        Tier tier, Status scaleNational, Optional<List<Standard.PublicationStatus>> stated, List<Criterion> critical)
        implements Fact {
    /** Whether standards are stated, and none of them has this status. */
    public boolean statedNone(Standard.PublicationStatus status) {
        return stated.filter(all -> !all.contains(status)).isPresent();
    }

    /** Whether one national way is found critical for one of these. */
    public boolean criticalForAny(List<Criterion> criteria) {
        return criteria.stream().anyMatch(critical::contains);
    }

    /** Whether one national way is found critical for this. */
    public boolean criticalFor(Criterion criterion) {
        return critical.contains(criterion);
    }

    /** Whether one national way is found critical for each of these. */
    public boolean criticalForEach(List<Criterion> criteria) {
        return critical.containsAll(criteria);
    }
}
