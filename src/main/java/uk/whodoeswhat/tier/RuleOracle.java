package uk.whodoeswhat.tier;

import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;

/** What the rules conclude of a stage's whole input, asked for one input at a time under one reading. */
public interface RuleOracle {

    /** The status of an aim that is a whole, from those of its two sub-claims. */
    Status aim(Criterion whole, Status first, Status second);

    /** How the criteria hang together. */
    CriterionStructure structure();

    /** The tier, where the central tiers stand so. */
    Tier tier(Candidates candidates);
}
