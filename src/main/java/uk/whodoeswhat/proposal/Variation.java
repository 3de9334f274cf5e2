package uk.whodoeswhat.proposal;

import java.util.List;
import java.util.Optional;

/** Whether it is critical that something does not vary locally, and what happens if it does. */
public record Variation(
        boolean claimed,
        Optional<String> ifItVaries,
        List<String> supportedBy,
        List<String> contradictedBy,
        List<String> considered)
        implements Citing {}
