package uk.whodoeswhat.finding;

import java.util.List;
import uk.whodoeswhat.proposal.Evidence;

/**
 * Items of evidence that are alike in all that limits what they can show: whether they name a source, what they compare and
 * how, whether they are independent, who graded them, whether they are an instrument that obliges, whether only one
 * organisation uses the service, and whether the cohort has no solution in place.
 */
public record EvidenceProfile(
        boolean sourced,
        ComparatorKind compared,
        Evidence.Design design,
        boolean independent,
        Evidence.GradedBy gradedBy,
        boolean obliges,
        boolean oneUser,
        Status noSolutionInCohort,
        List<String> evidence)
        implements Fact {

    /** The same for these items. */
    public EvidenceProfile of(List<String> items) {
        return new EvidenceProfile(
                sourced, compared, design, independent, gradedBy, obliges, oneUser, noSolutionInCohort, items);
    }
}
