package uk.whodoeswhat.proposal;

import java.util.Optional;

/** Volumes of use; left out is not stated. */
public record Volumes(Optional<Long> users, Optional<Long> records, Optional<Long> transactionsPerYear) {}
