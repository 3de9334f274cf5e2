package uk.whodoeswhat.proposal;

import java.util.List;
import java.util.Optional;

/** A sub-claim without figures. */
public record BenefitClaim(
        Direction direction,
        @Prose Optional<String> claim,
        @Prose Optional<String> reason,
        @References List<String> supportedBy,
        @References List<String> contradictedBy,
        @References List<String> considered)
        implements AimClaim {
    public BenefitClaim {
        supportedBy = Checks.sorted(supportedBy);
        contradictedBy = Checks.sorted(contradictedBy);
        considered = Checks.sorted(considered);
        Checks.that(
                reason.isPresent() == (direction == Direction.NOT_APPLICABLE),
                "a reason is stated exactly when the direction is NOT_APPLICABLE");
    }
}
