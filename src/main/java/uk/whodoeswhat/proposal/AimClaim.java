package uk.whodoeswhat.proposal;

import java.util.Optional;

/** A sub-claim of an aim: what is said of national provision, and the evidence. */
public sealed interface AimClaim extends Citing permits BenefitClaim, CostClaim {
    Direction direction();

    Optional<String> claim();

    /** Why the claim does not apply; stated exactly when the direction is NOT_APPLICABLE. */
    Optional<String> reason();
}
