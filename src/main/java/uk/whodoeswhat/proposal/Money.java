package uk.whodoeswhat.proposal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.document.NonNegative;
import uk.whodoeswhat.document.Range;

/** Money: reported, never a gate. */
public record Money(
        Optional<WholeLifeCost> wholeLifeCost,
        @References List<String> supportedBy,
        @References List<String> contradictedBy,
        @References List<String> considered)
        implements Citing {
    public Money {
        supportedBy = Checks.sorted(supportedBy);
        contradictedBy = Checks.sorted(contradictedBy);
        considered = Checks.sorted(considered);
    }

    /** What a service costs over its life. */
    public record WholeLifeCost(
            @NonNegative BigDecimal amount,
            @Currency String currency,
            @Range(min = 1, max = 100) int years) {
        public WholeLifeCost {
            amount = Checks.money(amount);
        }
    }
}
