package uk.whodoeswhat.finding;

import java.util.List;

/**
 * Whether something is critical at national level: what is claimed, the highest effective grade among the support that
 * confirms it, and of what opposes it.
 */
public record Criticality(Criterion criterion, ClaimState claimed, int confirmed, int opposition, List<String> evidence)
        implements CriterionFact {

    /** The same from these items of evidence. */
    public Criticality of(List<String> items) {
        return new Criticality(criterion, claimed, confirmed, opposition, items);
    }
}
