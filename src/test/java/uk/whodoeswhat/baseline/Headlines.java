package uk.whodoeswhat.baseline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.tier.Headline;
import uk.whodoeswhat.tier.Tier;

/** What a reader is told first: the first that applies, as the design lists them. */
final class Headlines {
    private static final List<Criterion> CLAIMS = List.of(
            Criterion.AIM_OUTCOMES,
            Criterion.AIM_EXPERIENCE_PATIENT,
            Criterion.AIM_EXPERIENCE_CLINICIAN,
            Criterion.AIM_POPULATION_HEALTH,
            Criterion.AIM_VALUE_MONEY,
            Criterion.AIM_VALUE_COST_PER_CAPITA);
    private static final List<Criterion> AIMS = List.of(
            Criterion.AIM_OUTCOMES, Criterion.AIM_EXPERIENCE, Criterion.AIM_POPULATION_HEALTH, Criterion.AIM_VALUE);

    private Headlines() {}

    /** The findings with every claim that applies shown, and the offer there. */
    static Map<Criterion, Status> granted(Map<Criterion, Status> findings) {
        Map<Criterion, Status> granted = new EnumMap<>(findings);
        for (Criterion claim : CLAIMS) {
            if (granted.get(claim) != Status.NOT_APPLICABLE) {
                granted.put(claim, Status.DEMONSTRATED);
            }
        }
        granted.put(Criterion.DELIVERY_CENTRAL, Status.MET);
        Examination.wholes(granted);
        return granted;
    }

    /** Left out where there are too many completions to try. */
    static Optional<Headline> of(Opinion opinion, Optional<Set<Tier>> neededTiers) {
        boolean local = opinion.tier() == Tier.LOCAL;
        if (local && AIMS.stream().anyMatch(aim -> opinion.findings().get(aim) == Status.CONTRADICTED)) {
            return Optional.of(Headline.AGAINST);
        }
        if (local && opinion.findings().get(Criterion.DELIVERY_CENTRAL) == Status.NOT_MET) {
            return Optional.of(Headline.NOT_OFFERED);
        }
        if (!local) {
            return opinion.possibleTiers()
                    .map(possible -> possible.size() == 1 ? Headline.SETTLED : Headline.CENTRAL_FOR_NOW);
        }
        return neededTiers.map(needed -> {
            if (needed.equals(Set.of(Tier.LOCAL))) {
                return Headline.LOCAL;
            }
            return needed.size() == 1 ? Headline.CASE_NOT_MADE : Headline.OPEN;
        });
    }
}
