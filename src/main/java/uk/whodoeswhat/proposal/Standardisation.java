package uk.whodoeswhat.proposal;

import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.document.Stated;

/** The four things for which national standardisation may be critical. */
public record Standardisation(
        Optional<Variation> care,
        Optional<Variation> safety,
        Optional<Variation> experience,
        Optional<Variation> cost) {

    /** Whether it is critical that something does not vary locally, and what happens if it does. */
    public record Variation(
            @Stated boolean claimed,
            @Prose Optional<String> ifItVaries,
            @References List<String> supportedBy,
            @References List<String> contradictedBy,
            @References List<String> considered)
            implements Citing {
        public Variation {
            supportedBy = Checks.sorted(supportedBy);
            contradictedBy = Checks.sorted(contradictedBy);
            considered = Checks.sorted(considered);
        }
    }
}
