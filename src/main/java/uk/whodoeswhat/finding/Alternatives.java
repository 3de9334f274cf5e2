package uk.whodoeswhat.finding;

import java.util.List;
import uk.whodoeswhat.proposal.Standard;

/**
 * Whether standards are stated and where they stand, and whether alternatives are named and what they count as (each list sorted,
 * each entry once). A list stated to be empty is stated and empty.
 */
public record Alternatives(
        boolean standardsStated,
        List<Standard.PublicationStatus> standards,
        boolean alternativesStated,
        List<Equivalence> alternatives)
        implements CriterionFact {
    public Alternatives {
        standards = List.copyOf(standards);
        alternatives = List.copyOf(alternatives);
    }

    /** Whether standards are stated, and none of them has this status. */
    public boolean standardsNone(Standard.PublicationStatus status) {
        return standardsStated && !standards.contains(status);
    }

    /** Whether alternatives are stated, and every one counts as this; of none, every one does. */
    public boolean alternativesOnly(Equivalence equivalence) {
        return alternativesStated && alternatives.stream().allMatch(equivalence::equals);
    }

    /** Whether one of the alternatives counts as this. */
    public boolean has(Equivalence equivalence) {
        return alternatives.contains(equivalence);
    }

    /** Whether none of the alternatives counts as this. */
    public boolean hasNo(Equivalence equivalence) {
        return !has(equivalence);
    }

    @Override
    public Criterion criterion() {
        return Criterion.STANDARDS_EQUIVALENTS;
    }
}
