package uk.whodoeswhat.proposal;

import java.math.BigDecimal;
import uk.whodoeswhat.document.NonNegative;
import uk.whodoeswhat.document.Range;

/** What national and local provision cost for the same population in one year, in the currency named. */
public record CostFigures(
        @Currency String currency,
        @Range(min = 1948, max = 2200) int year,
        @Range(min = 1, max = 100_000_000_000L) long population,
        @NonNegative BigDecimal nationalCost,
        @NonNegative BigDecimal localCost) {
    public CostFigures {
        nationalCost = Checks.money(nationalCost);
        localCost = Checks.money(localCost);
    }
}
