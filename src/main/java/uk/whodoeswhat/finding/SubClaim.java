package uk.whodoeswhat.finding;

import java.util.List;
import uk.whodoeswhat.proposal.AimClaim;

/**
 * One sub-claim of an aim: its direction (left out is not assessed), what cost figures say, and the highest effective grade
 * of what supports and what opposes it. `supportIfGap` is the support it would have if the cohort had no solution
 * in place; it differs from `support` only while that is unknown.
 */
public record SubClaim(
        Criterion criterion,
        AimClaim.Direction direction,
        CostComparison costs,
        int support,
        int supportIfGap,
        int opposition,
        List<String> evidence)
        implements CriterionFact {

    /** The same from these items of evidence. */
    public SubClaim of(List<String> items) {
        return new SubClaim(criterion, direction, costs, support, supportIfGap, opposition, items);
    }
}
