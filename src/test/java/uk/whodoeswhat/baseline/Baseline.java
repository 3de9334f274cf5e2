package uk.whodoeswhat.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Parameters;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.tier.Headline;
import uk.whodoeswhat.tier.LocalLevel;
import uk.whodoeswhat.tier.Tier;

/** Gives a second opinion on proposals in one reading with given parameters. */
public final class Baseline {
    private final Parameters parameters;
    private final boolean gapOfCohort;
    private final Needs needs;
    private final long mostCompletions;

    /** Tries at most so many completions of what is unknown; beyond that it does not say which tiers are possible. */
    public Baseline(Parameters parameters, Reading reading, long mostCompletions) {
        this.parameters = parameters;
        this.gapOfCohort = reading.says("gap-scope", "cohort");
        this.needs = new Needs(reading, parameters.whole("aims.demonstrated"));
        this.mostCompletions = mostCompletions;
    }

    public Opinion of(Proposal proposal) {
        List<ReasoningStep> trace = new ArrayList<>(64);
        Solutions solutions = new Solutions(proposal, parameters);
        Status noneInCohort = solutions.noneInCohort();
        Status noneInIcbs = solutions.noneInIcbs();
        trace.add(new ReasoningStep("no solution in the cohort", proposal.coverage(), noneInCohort));
        trace.add(new ReasoningStep("no solution in all ICBs", proposal.coverage(), noneInIcbs));
        Weights weights = new Weights(proposal, parameters, noneInCohort, trace);
        Map<Criterion, Status> findings =
                new Examination(proposal, parameters, weights, trace).findings(gapOfCohort ? noneInCohort : noneInIcbs);
        Tier tier = needs.tier(findings);
        var requirements = needs.outcomes(findings, trace);
        trace.add(new ReasoningStep("tier", requirements, tier));
        Optional<LocalLevel> level =
                tier == Tier.LOCAL ? Optional.of(LocalLevels.of(proposal, parameters, trace)) : Optional.empty();
        return new Opinion(findings, requirements, tier, level, possibleTiers(findings), trace);
    }

    /** What need and alternatives say by themselves, unless there are too many completions to try. */
    Optional<Set<Tier>> neededTiers(Opinion opinion) {
        return possibleTiers(Headlines.granted(opinion.findings()));
    }

    /** What a reader is told first, unless there are too many completions to try. */
    Optional<Headline> headline(Opinion opinion) {
        return Headlines.of(opinion, neededTiers(opinion));
    }

    /** The tiers over every completion, unless there are too many to try. */
    public Optional<Set<Tier>> possibleTiers(Map<Criterion, Status> findings) {
        return Completing.count(findings) <= mostCompletions
                ? Optional.of(new Completing(needs, findings).tiers())
                : Optional.empty();
    }

    /** The tier under these findings. */
    public Tier tier(Map<Criterion, Status> findings) {
        return needs.tier(findings);
    }
}
