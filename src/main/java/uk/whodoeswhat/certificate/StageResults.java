package uk.whodoeswhat.certificate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.whodoeswhat.finding.Aim;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Findings;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.tier.Candidates;
import uk.whodoeswhat.tier.CriterionStructure;
import uk.whodoeswhat.tier.Requirement;
import uk.whodoeswhat.tier.RuleOracle;
import uk.whodoeswhat.tier.Tier;

/**
 * How criteria hang together and what the stages concluded under a reading, to be put together: the statuses there can be of each criterion, the wholes, what
 * each tier requires, and the tier for each standing of the central tiers.
 */
record StageResults(
        CriterionStructure structure,
        Map<Criterion, Set<Status>> statuses,
        Map<Aim, Status> aims,
        List<Requirement> requirements,
        Map<Candidates, Tier> verdicts)
        implements RuleOracle {

    /** All findings from those of the criteria that are no wholes; empty where some whole is nowhere concluded. */
    Optional<Findings> findings(Map<Criterion, Status> statuses) {
        Map<Criterion, Status> all = new EnumMap<>(statuses);
        for (Map.Entry<Criterion, List<Criterion>> whole : structure.wholes().entrySet()) {
            Optional<Aim> aim = aim(whole.getKey(), whole.getValue(), all);
            Status status = aim.map(aims::get).orElse(null);
            if (status == null) {
                return Optional.empty();
            }
            all.put(whole.getKey(), status);
        }
        return Optional.of(Findings.of(all));
    }

    private static Optional<Aim> aim(Criterion whole, List<Criterion> parts, Map<Criterion, Status> statuses) {
        return Optional.ofNullable(statuses.get(parts.get(0)))
                .flatMap(first ->
                        Optional.ofNullable(statuses.get(parts.get(1))).map(second -> new Aim(whole, first, second)));
    }

    /** Where the central tiers stand under these statuses. */
    Optional<Candidates> candidates(Map<Criterion, Status> statuses) {
        return findings(statuses).map(findings -> Candidates.of(requirements, findings));
    }

    Optional<Tier> verdict(Map<Criterion, Status> statuses) {
        return candidates(statuses).flatMap(this::verdict);
    }

    Optional<Tier> verdict(Candidates now) {
        return Optional.ofNullable(verdicts.get(now));
    }

    /** The rules that say what a tier requires. */
    List<String> rules(Tier tier) {
        return requirements.stream()
                .filter(requirement -> requirement.tier() == tier)
                .map(Requirement::rule)
                .distinct()
                .toList();
    }

    @Override
    public Status aim(Criterion whole, Status first, Status second) {
        return Optional.ofNullable(aims.get(new Aim(whole, first, second)))
                .orElseThrow(() -> new IllegalStateException("no rule concludes " + whole));
    }

    @Override
    public Tier tier(Candidates candidates) {
        return Optional.ofNullable(verdicts.get(candidates))
                .orElseThrow(() -> new IllegalStateException("no rule concludes a tier for " + candidates));
    }
}
