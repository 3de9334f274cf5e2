package uk.whodoeswhat.proposal;

import java.util.Optional;
import uk.whodoeswhat.document.Range;

/** Volumes of use; left out is not stated. */
public record Volumes(
        @Range(min = 0, max = 1_000_000_000_000_000L) Optional<Long> users,
        @Range(min = 0, max = 1_000_000_000_000_000L) Optional<Long> records,
        @Range(min = 0, max = 1_000_000_000_000_000L) Optional<Long> transactionsPerYear) {}
