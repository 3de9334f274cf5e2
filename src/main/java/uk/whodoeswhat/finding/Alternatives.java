package uk.whodoeswhat.finding;

/**
 * The published standards and the named alternatives: whether no published standard or no alternative is stated, whether one
 * conforms to a published standard and could be deployed by the cohort, and whether every one is stated not to.
 */
public record Alternatives(boolean listStatedEmpty, boolean anyDeployable, boolean allRuledOut)
        implements CriterionFact {
    @Override
    public Criterion criterion() {
        return Criterion.STANDARDS_EQUIVALENTS;
    }
}
