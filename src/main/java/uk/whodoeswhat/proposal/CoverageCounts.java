package uk.whodoeswhat.proposal;

import java.time.LocalDate;
import java.util.Optional;

/** How many organisations have a solution in place, in part, none, or are not known; they sum to the total, and what they leave of it is unknown. */
public record CoverageCounts(
        int inPlace, int partial, int none, Optional<Integer> unknown, LocalDate date, String source) {}
