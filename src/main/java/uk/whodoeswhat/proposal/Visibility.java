package uk.whodoeswhat.proposal;

import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.document.Stated;

/** Whether somebody must see across organisations nationally, who, and for what. */
public record Visibility(
        @Stated boolean claimed,
        @Prose Optional<String> byWhom,
        @Prose Optional<String> forWhat,
        @Prose Optional<String> explanation,
        @References List<String> supportedBy,
        @References List<String> contradictedBy,
        @References List<String> considered)
        implements Citing {
    public Visibility {
        supportedBy = Checks.sorted(supportedBy);
        contradictedBy = Checks.sorted(contradictedBy);
        considered = Checks.sorted(considered);
    }
}
