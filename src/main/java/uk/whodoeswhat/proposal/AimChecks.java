package uk.whodoeswhat.proposal;

import java.util.List;
import java.util.stream.Stream;
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
            if (aim.stream().allMatch(claim -> direction(aims, claim).is(AimClaim.Direction.NOT_APPLICABLE))) {
                problems.add(
                        direction(aims, aim.get(aim.size() - 1)).place(),
                        "NOT_APPLICABLE for the whole aim",
                        aim.size() == 1
                                ? "an aim always applies: BETTER, SAME, WORSE or NOT_ASSESSED"
                                : "at most one of " + String.join(" and ", aim) + " not applicable");
            }
        }
    }

    private static NodeView direction(NodeView aims, String claim) {
        return aims.field(claim).field("direction");
    }

    private void checkReason(NodeView claim) {
        NodeView direction = claim.field("direction");
        NodeView reason = claim.field("reason");
        if (direction.is(AimClaim.Direction.NOT_APPLICABLE) && !reason.isPresent()) {
            problems.add(reason.place(), "NOT_APPLICABLE without a reason", "the reason why the claim does not apply");
        } else if (reason.isPresent()
                && Stream.of(AimClaim.Direction.values()).anyMatch(direction::is)
                && !direction.is(AimClaim.Direction.NOT_APPLICABLE)) {
            problems.add(claim.keyPlace("reason"), "a reason for another direction", "only for NOT_APPLICABLE");
        }
    }
}
