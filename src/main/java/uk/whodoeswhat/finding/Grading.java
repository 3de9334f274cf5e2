package uk.whodoeswhat.finding;

import uk.whodoeswhat.proposal.Evidence;

/**
 * Who graded an item of evidence: who is said to have, whether they are named, whether it is said where their grading can be read,
 * and whether they are the organisation that submits the proposal, by its code or its name.
 */
public record Grading(Evidence.GradedBy gradedBy, boolean named, boolean sourced, boolean submitter)
        implements Classified<GradingParty> {}
