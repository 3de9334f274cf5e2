package uk.whodoeswhat.proposal;

import java.util.Optional;

/** The four things for which national standardisation may be critical. */
public record Standardisation(
        Optional<Variation> care,
        Optional<Variation> safety,
        Optional<Variation> experience,
        Optional<Variation> cost) {}
