package uk.whodoeswhat.finding;

/** Whether no solution is in place: in the cohort, and in all ICBs. */
public record CoverageGap(Status inCohort, Status inAllIcbs) implements CriterionFact {
    @Override
    public Criterion criterion() {
        return Criterion.COVERAGE_NONE;
    }
}
