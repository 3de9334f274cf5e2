package uk.whodoeswhat.proposal;

import java.util.List;
import java.util.Optional;

/** The legal powers relied on, and who states them. */
public record Legal(
        Optional<String> powers,
        Optional<String> statedBy,
        List<String> supportedBy,
        List<String> contradictedBy,
        List<String> considered)
        implements Citing {}
