package uk.whodoeswhat.proposal;

import java.util.List;
import java.util.Optional;

/** Whether national scale is critical, and why. */
public record ScaleCriticality(
        boolean claimed,
        Optional<ScaleReason> reason,
        Optional<String> explanation,
        List<String> supportedBy,
        List<String> contradictedBy,
        List<String> considered)
        implements Citing {}
