package uk.whodoeswhat.proposal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.document.Complaint;
import uk.whodoeswhat.document.NonNegative;
import uk.whodoeswhat.document.Range;

/** A sub-claim of an aim: what is said of national provision, and the evidence. */
public sealed interface AimClaim extends Citing {
    Direction direction();

    Optional<String> claim();

    /** Why the claim does not apply; stated exactly when the direction is NOT_APPLICABLE. */
    Optional<String> reason();

    /** That a reason is stated exactly when the claim does not apply. */
    static Optional<Complaint> reasonRule(Direction direction, boolean reasonStated) {
        return direction == Direction.NOT_APPLICABLE
                ? Complaint.unless(
                        reasonStated, "NOT_APPLICABLE without a reason", "the reason why the claim does not apply")
                : Complaint.unless(!reasonStated, "a reason for another direction", "only for NOT_APPLICABLE");
    }

    /** What a claim says of national against local or regional provision. */
    public enum Direction {
        BETTER,
        SAME,
        WORSE,
        NOT_ASSESSED,
        NOT_APPLICABLE
    }

    /** A sub-claim without figures. */
    public record Benefit(
            Direction direction,
            @Prose Optional<String> claim,
            @Prose Optional<String> reason,
            @References List<String> supportedBy,
            @References List<String> contradictedBy,
            @References List<String> considered)
            implements AimClaim {
        public Benefit {
            supportedBy = Checks.sorted(supportedBy);
            contradictedBy = Checks.sorted(contradictedBy);
            considered = Checks.sorted(considered);
            Checks.none(reasonRule(direction, reason.isPresent()));
        }
    }

    /** The claim of lower cost per head; it may carry figures. */
    public record Cost(
            Direction direction,
            @Prose Optional<String> claim,
            @Prose Optional<String> reason,
            Optional<Figures> figures,
            @References List<String> supportedBy,
            @References List<String> contradictedBy,
            @References List<String> considered)
            implements AimClaim {
        public Cost {
            supportedBy = Checks.sorted(supportedBy);
            contradictedBy = Checks.sorted(contradictedBy);
            considered = Checks.sorted(considered);
            Checks.none(reasonRule(direction, reason.isPresent()));
        }
    }

    /** What national and local provision cost for the same population in one year, in the currency named. */
    public record Figures(
            @Currency String currency,
            @Range(min = 1948, max = 2200) int year,
            @Range(min = 1, max = 100_000_000_000L) long population,
            @NonNegative BigDecimal nationalCost,
            @NonNegative BigDecimal localCost) {
        public Figures {
            nationalCost = Checks.money(nationalCost);
            localCost = Checks.money(localCost);
        }
    }
}
