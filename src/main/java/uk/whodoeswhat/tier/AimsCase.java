package uk.whodoeswhat.tier;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Findings;
import uk.whodoeswhat.finding.Status;

/**
 * Whether the case for a national service is made: what a single central tier requires of the aims, how each aim stands, and the
 * claims that apply and are not shown.
 */
public record AimsCase(Outcome outcome, Map<Criterion, Status> aims, List<Criterion> missing) {
    private static final String REQUIREMENT = "aims";

    public AimsCase {
        missing = List.copyOf(missing);
    }

    /** Of these findings; where nothing is required of the aims, that is satisfied. */
    public static AimsCase of(List<RequirementOutcome> requirements, Findings findings, CriterionStructure structure) {
        Map<Criterion, Status> aims = new EnumMap<>(Criterion.class);
        structure.aims().forEach(aim -> aims.put(aim, findings.status(aim)));
        return new AimsCase(
                requirements.stream()
                        .filter(each -> each.requirement().tier() == Tier.SINGLE_CENTRAL)
                        .filter(each -> each.requirement().id().equals(REQUIREMENT))
                        .map(RequirementOutcome::outcome)
                        .findFirst()
                        .orElse(Outcome.SATISFIED),
                aims,
                Stream.of(Criterion.values())
                        .filter(Criterion::isSubClaim)
                        .filter(claim -> findings.status(claim) != Status.NOT_APPLICABLE)
                        .filter(claim -> findings.status(claim) != Status.DEMONSTRATED)
                        .toList());
    }

    /** Whether evidence is against an aim. */
    public boolean isContradicted() {
        return aims.containsValue(Status.CONTRADICTED);
    }
}
