package uk.whodoeswhat.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A version of a proposal that was decided.
 *
 * @param replaces the version before it that was decided, if one was
 * @param decisions the decisions on it, in the order of the log
 */
public record ProposalVersion(
        String reference,
        int version,
        String title,
        LocalDate date,
        String digest,
        Instant recorded,
        Optional<Integer> replaces,
        List<UUID> decisions) {
    public ProposalVersion {
        decisions = List.copyOf(decisions);
    }
}
