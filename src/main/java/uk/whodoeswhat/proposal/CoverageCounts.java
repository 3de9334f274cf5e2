package uk.whodoeswhat.proposal;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How many organisations have a solution in place, in part, none, or are not known; they sum to the total, and what
 * they leave of it is unknown.
 */
public record CoverageCounts(
        @Count int inPlace,
        @Count int partial,
        @Count int none,
        @Count Optional<Integer> unknown,
        LocalDate date,
        @Line String source) {
    public CoverageCounts {
        Checks.that(inPlace >= 0 && partial >= 0 && none >= 0 && unknown.orElse(0) >= 0, "a count is not negative");
    }
}
