package uk.whodoeswhat.proposal;

import java.util.List;
import java.util.Optional;

/** Money: reported, never a gate. */
public record Money(
        Optional<WholeLifeCost> wholeLifeCost,
        List<String> supportedBy,
        List<String> contradictedBy,
        List<String> considered)
        implements Citing {}
