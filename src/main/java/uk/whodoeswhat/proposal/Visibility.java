package uk.whodoeswhat.proposal;

import java.util.List;
import java.util.Optional;

/** Whether somebody must see across organisations nationally, who, and for what. */
public record Visibility(
        boolean claimed,
        Optional<String> byWhom,
        Optional<String> forWhat,
        Optional<String> explanation,
        List<String> supportedBy,
        List<String> contradictedBy,
        List<String> considered)
        implements Citing {}
