package uk.whodoeswhat.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.framework.PlainTime;
import uk.whodoeswhat.ledger.Checkpoint;
import uk.whodoeswhat.register.Envelope;
import uk.whodoeswhat.register.Notice;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.register.RecordedNotice;

/**
 * Where a decision is recorded, as a paper about it tells it.
 *
 * @param id of the recorded decision
 * @param made when it was recorded
 * @param by who recorded it, by name and role, or that the name was erased; where that is known
 * @param reason why another reading than the rulebook's own was taken
 * @param index its place in the log, from 0
 * @param checkpoint the origin, size and root of the log, a line each, that the paper was made under
 * @param notices what was said of it since, such as a withdrawal, one sentence each
 */
public record Registration(
        String id,
        Instant made,
        Optional<String> by,
        Optional<String> reason,
        long index,
        List<String> checkpoint,
        List<String> notices) {
    public Registration {
        checkpoint = List.copyOf(checkpoint);
        notices = List.copyOf(notices);
    }

    /** Of what was recorded, in the log as this checkpoint has it. */
    public static Registration of(RecordedDecision recorded, Checkpoint checkpoint) {
        Envelope envelope = recorded.envelope();
        return new Registration(
                recorded.id().toString(),
                envelope.made(),
                envelope.by().told(),
                envelope.reason(),
                recorded.index(),
                checkpoint.text().lines().toList(),
                recorded.notices().stream().map(Registration::told).toList());
    }

    private static String told(RecordedNotice logged) {
        Notice notice = logged.notice();
        String day = PlainTime.of(logged.envelope().made());
        return notice.replacedBy()
                .map(other -> "A later decision took the place of this one on " + day + ": " + other + ".")
                .orElseGet(() -> "This decision was withdrawn on " + day + ". The reason given: "
                        + notice.reason().orElse("none") + ".");
    }

    /** The same without who recorded it. */
    Registration anonymous() {
        return new Registration(id, made, Optional.empty(), reason, index, checkpoint, notices);
    }
}
