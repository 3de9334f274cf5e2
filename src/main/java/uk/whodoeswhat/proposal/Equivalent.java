package uk.whodoeswhat.proposal;

import java.util.List;
import java.util.Optional;

/** A named alternative; what it conforms to and whether this cohort could deploy it, where stated. */
public record Equivalent(
        String product,
        Optional<String> supplier,
        Optional<List<String>> conformsTo,
        Optional<Boolean> deployableByCohort) {}
