package uk.whodoeswhat.finding;

import java.util.List;
import uk.whodoeswhat.proposal.Evidence;

/**
 * Items of evidence that are alike in all that limits what they can show: whether they name a source, what they compare and
 * how, whether they were gathered outside the cohort, whether they are independent, whose word the grade is, what they oblige
 * to as an instrument, whether only one organisation uses the service, and whether the cohort has no solution in place.
 */
public record EvidenceProfile(
        boolean sourced,
        ComparatorKind compared,
        Evidence.Design design,
        boolean gatheredElsewhere,
        boolean independent,
        GradingParty gradedBy,
        Obligation obligation,
        boolean oneUser,
        Status noSolutionInCohort,
        List<String> evidence)
        implements Fact {

    /** The same for these items. */
    public EvidenceProfile of(List<String> items) {
        return new EvidenceProfile(
                sourced,
                compared,
                design,
                gatheredElsewhere,
                independent,
                gradedBy,
                obligation,
                oneUser,
                noSolutionInCohort,
                items);
    }
}
