package uk.whodoeswhat.proposal;

import java.util.List;
import java.util.Optional;

/** The claim of lower cost per head; it may carry figures. */
public record CostClaim(
        Direction direction,
        Optional<String> claim,
        Optional<String> reason,
        Optional<CostFigures> figures,
        List<String> supportedBy,
        List<String> contradictedBy,
        List<String> considered)
        implements AimClaim {}
