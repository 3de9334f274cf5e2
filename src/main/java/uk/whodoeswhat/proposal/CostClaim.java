package uk.whodoeswhat.proposal;

import java.util.List;
import java.util.Optional;

/** The claim of lower cost per head; it may carry figures. */
public record CostClaim(
        Direction direction,
        @Prose Optional<String> claim,
        @Prose Optional<String> reason,
        Optional<CostFigures> figures,
        @References List<String> supportedBy,
        @References List<String> contradictedBy,
        @References List<String> considered)
        implements AimClaim {
    public CostClaim {
        supportedBy = Checks.sorted(supportedBy);
        contradictedBy = Checks.sorted(contradictedBy);
        considered = Checks.sorted(considered);
        Checks.that(
                reason.isPresent() == (direction == Direction.NOT_APPLICABLE),
                "a reason is stated exactly when the direction is NOT_APPLICABLE");
    }
}
