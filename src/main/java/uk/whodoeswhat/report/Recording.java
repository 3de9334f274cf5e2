package uk.whodoeswhat.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a decision is recorded, as a paper about it says it.
 *
 * @param id of the recorded decision
 * @param made when it was recorded
 * @param by who recorded it, by name and role, where that is known
 * @param reason why another reading than the rulebook's own was taken
 * @param index its place in the log, from 0
 * @param checkpoint the origin, size and root of the log, a line each, that the paper was made under
 * @param notices what was said of it since, such as a withdrawal, one sentence each
 */
public record Recording(
        String id,
        Instant made,
        Optional<String> by,
        Optional<String> reason,
        long index,
        List<String> checkpoint,
        List<String> notices) {
    public Recording {
        checkpoint = List.copyOf(checkpoint);
        notices = List.copyOf(notices);
    }
}
