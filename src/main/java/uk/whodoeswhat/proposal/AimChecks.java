package uk.whodoeswhat.proposal;

import java.util.List;
import uk.whodoeswhat.document.NodeView;
import uk.whodoeswhat.document.Problems;

/** That a sub-claim which does not apply says why, and that no aim is wholly not applicable. */
final class AimChecks {
    /** The sub-claims of each of the four aims. */
    private static final List<List<String>> AIMS = List.of(
            List.of("outcomes"),
            List.of("patientExperience", "clinicianExperience"),
            List.of("populationHealth"),
            List.of("valueForMoney", "costPerCapita"));

    private final Problems problems;

    AimChecks(Problems problems) {
        this.problems = problems;
    }

    void check(NodeView aims) {
        for (List<String> aim : AIMS) {
            aim.forEach(claim -> checkReason(aims.field(claim)));
            if (aim.stream().allMatch(claim -> isNotApplicable(aims.field(claim)))) {
                problems.add(
                        aims.field(aim.get(aim.size() - 1)).field("direction").place(),
                        "NOT_APPLICABLE for the whole aim",
                        aim.size() == 1
                                ? "an aim always applies: BETTER, SAME, WORSE or NOT_ASSESSED"
                                : "at most one of " + String.join(" and ", aim) + " not applicable");
            }
        }
    }

    private static boolean isNotApplicable(NodeView claim) {
        return claim.field("direction")
                .choice(AimClaim.Direction.class)
                .filter(AimClaim.Direction.NOT_APPLICABLE::equals)
                .isPresent();
    }

    private void checkReason(NodeView claim) {
        claim.field("direction")
                .choice(AimClaim.Direction.class)
                .ifPresent(direction -> Checks.none(
                        AimClaim.reasonRule(direction, claim.field("reason").isPresent()), claim, "reason", problems));
    }
}
