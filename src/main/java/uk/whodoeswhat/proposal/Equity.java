package uk.whodoeswhat.proposal;

import java.util.List;
import java.util.Optional;

/** The effect on health inequalities: reported beside the aims, never a gate. */
public record Equity(
        EquityEffect effect,
        Optional<String> explanation,
        List<String> supportedBy,
        List<String> contradictedBy,
        List<String> considered)
        implements Citing {}
