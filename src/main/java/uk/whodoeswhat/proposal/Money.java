package uk.whodoeswhat.proposal;

import java.util.List;
import java.util.Optional;

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
}
