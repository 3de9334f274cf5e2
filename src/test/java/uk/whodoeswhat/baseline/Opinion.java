package uk.whodoeswhat.baseline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.tier.LocalLevel;
import uk.whodoeswhat.tier.Outcome;
import uk.whodoeswhat.tier.Standing;
import uk.whodoeswhat.tier.Tier;

/** The second opinion on a proposal; possible tiers and standing are left out where there are too many completions to try. */
public record Opinion(
        Map<Criterion, Status> findings,
        Map<Tier, Map<String, Outcome>> requirements,
        Tier tier,
        Optional<LocalLevel> level,
        Optional<Set<Tier>> possibleTiers,
        List<ReasoningStep> trace) {

    public Optional<Standing> standing() {
        return possibleTiers.map(possible -> possible.equals(Set.of(tier)) ? Standing.FIRM : Standing.PROVISIONAL);
    }
}
