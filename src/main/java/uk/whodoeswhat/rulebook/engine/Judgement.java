package uk.whodoeswhat.rulebook.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.whodoeswhat.consequence.Consequence;
import uk.whodoeswhat.finding.Finding;
import uk.whodoeswhat.finding.Findings;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.tier.AimsCase;
import uk.whodoeswhat.tier.Candidates;
import uk.whodoeswhat.tier.Headline;
import uk.whodoeswhat.tier.LocalLevel;
import uk.whodoeswhat.tier.Need;
import uk.whodoeswhat.tier.OpenCriterion;
import uk.whodoeswhat.tier.RequirementOutcome;
import uk.whodoeswhat.tier.Standing;
import uk.whodoeswhat.tier.Tier;

/**
 * What the rules made of a proposal in a reading: findings by criterion, requirements by tier, the tier with its standing and
 * headline, what need and alternatives say by themselves and whether the case is made, what follows from it, the answers still missing in the order of their effect, and every rule that fired. `level` is
 * there for LOCAL only.
 */
public record Judgement(
        Proposal proposal,
        Reading reading,
        List<Finding> findings,
        Findings statuses,
        List<RequirementOutcome> requirements,
        Candidates candidates,
        Tier tier,
        Optional<LocalLevel> level,
        Set<Tier> possibleTiers,
        Headline headline,
        Need need,
        AimsCase aimsCase,
        List<OpenCriterion> unknowns,
        List<Consequence> consequences,
        List<Firing> firings) {
    public Judgement {
        findings = List.copyOf(findings);
        requirements = List.copyOf(requirements);
        unknowns = List.copyOf(unknowns);
        consequences = List.copyOf(consequences);
        firings = List.copyOf(firings);
    }

    /** FIRM when no missing or contested answer could lead to another tier. */
    public Standing standing() {
        return Standing.of(tier, possibleTiers);
    }
}
