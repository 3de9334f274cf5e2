package uk.whodoeswhat.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Read;
import uk.whodoeswhat.framework.PlainTime;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.register.Draft;
import uk.whodoeswhat.register.Recorded;
import uk.whodoeswhat.register.Recording;
import uk.whodoeswhat.register.Replaying;
import uk.whodoeswhat.register.Request;
import uk.whodoeswhat.register.Salts;
import uk.whodoeswhat.register.Submission;
import uk.whodoeswhat.rulebook.RuleFault;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.store.Recorder;
import uk.whodoeswhat.store.Sources;

/** Decides and records, and finds what was recorded. */
@Component
public class Recordings {
    private final Evaluator evaluator;
    private final Recorder recorder;
    private final Sources sources;
    private final Shelf rulebooks;
    private final Meters meters;

    /** In turn: where more draft at once than there are processors, all of them wait longer, and so does the writer. */
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    Recordings(Evaluator evaluator, Recorder recorder, Sources sources, Shelf rulebooks, Meters meters) {
        this.evaluator = evaluator;
        this.recorder = recorder;
        this.sources = sources;
        this.rulebooks = rulebooks;
        this.meters = meters;
    }

    /**
     * Decides and records, or says all that keeps it from being recorded. The same request again gives what it gave first.
     *
     * @throws uk.whodoeswhat.store.StoreUnavailable if nothing can be recorded now
     */
    public Read<Recording<Recorded>> record(Request asked, Submission submission, Reading reading) {
        Optional<Recording<Recorded>> before = recorder.store().answered(asked);
        if (before.isPresent()) {
            return new Read.Accepted<>(before.get());
        }
        Reading byDefault = evaluator.rulebook().reading(Map.of());
        LocalDate today = LocalDate.ofInstant(sources.clock().instant(), PlainTime.ZONE);
        List<Problem> problems = submission.problems(reading, byDefault, today);
        if (!problems.isEmpty()) {
            return new Read.Refused<>(problems);
        }
        Draft draft = draft(asked, submission, reading);
        return meters.recording(() -> recorder.recordIfItFits(draft));
    }

    private Draft draft(Request asked, Submission submission, Reading reading) {
        processors.acquireUninterruptibly();
        try {
            Decision decision = evaluator.decide(submission.proposal(), reading);
            return meters.drafting(() -> Draft.of(asked, submission, decision, Salts.from(sources.random())));
        } finally {
            processors.release();
        }
    }

    /** The recorded decision with this id, which is a UUID in its usual form. */
    public Optional<Recorded> find(String id) {
        try {
            return Optional.of(UUID.fromString(id))
                    .filter(uuid -> uuid.toString().equals(id))
                    .flatMap(recorder.store()::find);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no decision has such an id
        }
    }

    /** The rulebook that a decision was made with, or why it does not open any more. */
    public Read<Rulebook> rulebook(Recorded recorded) {
        return rulebooks.find(recorded.rulebook()).orElseThrow();
    }

    /** The decision made again under its rulebook; where it cannot be, why not, rules that fail included. */
    public static Read<Decision> again(Recorded recorded, Read<Rulebook> rulebook) {
        try {
            return rulebook.flatMap(opened -> Replaying.again(recorded, opened));
        } catch (RuleFault fault) {
            return new Read.Refused<>(List.of(
                    new Problem("rules", 0, 0, String.valueOf(fault.getMessage()), "rules that come to a conclusion")));
        }
    }
}
