package uk.whodoeswhat.proposal;

import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.document.Items;
import uk.whodoeswhat.document.Range;
import uk.whodoeswhat.document.Replaced;
import uk.whodoeswhat.document.Stated;

/** The reach of the service, its volumes, and whether national scale is critical. */
public record Scale(
        Optional<Reach> use,
        Optional<Reach> commitment,
        Optional<Reach> need,
        Volumes volumes,
        Optional<Critical> critical) {

    /** Volumes of use; left out is not stated. */
    public record Volumes(
            @Range(min = 0, max = 1_000_000_000_000_000L) Optional<Long> users,
            @Range(min = 0, max = 1_000_000_000_000_000L) Optional<Long> records,
            @Range(min = 0, max = 1_000_000_000_000_000L) Optional<Long> transactionsPerYear) {}

    /** Whether national scale is critical, and why: for one reason or several. */
    @Replaced(
            field = "reason",
            by = "in its place `reasons`, a list of ONLY_IF_COMPLETE, CROSSES_BOUNDARIES, ECONOMY_OF_SCALE and OTHER")
    public record Critical(
            @Stated boolean claimed,
            @Items(unique = true) List<Reason> reasons,
            @Prose Optional<String> explanation,
            @References List<String> supportedBy,
            @References List<String> contradictedBy,
            @References List<String> considered)
            implements Citing {
        public Critical {
            reasons = List.copyOf(reasons);
            supportedBy = Checks.sorted(supportedBy);
            contradictedBy = Checks.sorted(contradictedBy);
            considered = Checks.sorted(considered);
        }
    }

    /** Why national scale would be critical. */
    public enum Reason {
        ONLY_IF_COMPLETE,
        CROSSES_BOUNDARIES,
        ECONOMY_OF_SCALE,
        OTHER
    }
}
