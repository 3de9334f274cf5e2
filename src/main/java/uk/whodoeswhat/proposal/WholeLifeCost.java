package uk.whodoeswhat.proposal;

import java.math.BigDecimal;
import uk.whodoeswhat.document.NonNegative;
import uk.whodoeswhat.document.Range;

/** What a service costs over its life. */
public record WholeLifeCost(
        @NonNegative BigDecimal amount,
        @Currency String currency,
        @Range(min = 1, max = 100) int years) {
    public WholeLifeCost {
        amount = Checks.money(amount);
    }
}
