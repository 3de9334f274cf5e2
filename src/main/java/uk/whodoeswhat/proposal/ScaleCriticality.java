package uk.whodoeswhat.proposal;

import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.document.Stated;

/** Whether national scale is critical, and why. */
public record ScaleCriticality(
        @Stated boolean claimed,
        Optional<ScaleReason> reason,
        @Prose Optional<String> explanation,
        @References List<String> supportedBy,
        @References List<String> contradictedBy,
        @References List<String> considered)
        implements Citing {
    public ScaleCriticality {
        supportedBy = Checks.sorted(supportedBy);
        contradictedBy = Checks.sorted(contradictedBy);
        considered = Checks.sorted(considered);
    }
}
