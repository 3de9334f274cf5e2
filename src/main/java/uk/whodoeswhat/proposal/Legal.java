package uk.whodoeswhat.proposal;

import java.util.List;
import java.util.Optional;

/** The legal powers relied on, and who states them. */
public record Legal(
        @Prose Optional<String> powers,
        @Line Optional<String> statedBy,
        @References List<String> supportedBy,
        @References List<String> contradictedBy,
        @References List<String> considered)
        implements Citing {
    public Legal {
        supportedBy = Checks.sorted(supportedBy);
        contradictedBy = Checks.sorted(contradictedBy);
        considered = Checks.sorted(considered);
    }
}
