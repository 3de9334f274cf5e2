package uk.whodoeswhat.proposal;

import java.util.List;
import java.util.Optional;

/** The effect on health inequalities: reported beside the aims, never a gate. */
public record Equity(
        Effect effect,
        @Prose Optional<String> explanation,
        @References List<String> supportedBy,
        @References List<String> contradictedBy,
        @References List<String> considered)
        implements Citing {
    public Equity {
        supportedBy = Checks.sorted(supportedBy);
        contradictedBy = Checks.sorted(contradictedBy);
        considered = Checks.sorted(considered);
    }

    /** The expected effect on health inequalities. */
    public enum Effect {
        POSITIVE,
        NEUTRAL,
        NEGATIVE,
        NOT_ASSESSED
    }
}
