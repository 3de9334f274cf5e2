package uk.whodoeswhat.proposal;

import java.util.List;
import java.util.Optional;

/** A sub-claim without figures. */
public record BenefitClaim(
        Direction direction,
        Optional<String> claim,
        Optional<String> reason,
        List<String> supportedBy,
        List<String> contradictedBy,
        List<String> considered)
        implements AimClaim {}
