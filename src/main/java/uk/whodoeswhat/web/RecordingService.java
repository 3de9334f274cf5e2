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
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.framework.PlainTime;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.register.DecisionToRecord;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.register.Recording;
import uk.whodoeswhat.register.Replaying;
import uk.whodoeswhat.register.Request;
import uk.whodoeswhat.register.Salts;
import uk.whodoeswhat.register.Submission;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.RuleException;
import uk.whodoeswhat.store.DecisionWriter;
import uk.whodoeswhat.store.StoreEnvironment;

/** Decides and records, and finds what was recorded. */
@Component
public class RecordingService {
    private final DecisionService evaluator;
    private final DecisionWriter recorder;
    private final StoreEnvironment sources;
    private final RulebookRegistry rulebooks;
    private final Meters meters;

    /** In turn: where more draft at once than there are processors, all of them wait longer, and so does the writer. */
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    RecordingService(
            DecisionService evaluator,
            DecisionWriter recorder,
            StoreEnvironment sources,
            RulebookRegistry rulebooks,
            Meters meters) {
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
    public Result<Recording<RecordedDecision>> record(Request asked, Submission submission, Reading reading) {
        Optional<Recording<RecordedDecision>> before = recorder.store().answered(asked);
        if (before.isPresent()) {
            return new Result.Ok<>(before.get());
        }
        Reading byDefault = evaluator.rulebook().reading(Map.of());
        LocalDate today = LocalDate.ofInstant(sources.clock().instant(), PlainTime.ZONE);
        List<Problem> problems = submission.problems(reading, byDefault, today);
        if (!problems.isEmpty()) {
            return new Result.Rejected<>(problems);
        }
        DecisionToRecord draft = draft(asked, submission, reading);
        return meters.recording(() -> recorder.recordIfItFits(draft));
    }

    private DecisionToRecord draft(Request asked, Submission submission, Reading reading) {
        processors.acquireUninterruptibly();
        try {
            Decision decision = evaluator.decide(submission.proposal(), reading);
            return meters.drafting(
                    () -> DecisionToRecord.of(asked, submission, decision, Salts.from(sources.random())));
        } finally {
            processors.release();
        }
    }

    /** The recorded decision with this id, which is a UUID in its usual form. */
    public Optional<RecordedDecision> find(String id) {
        try {
            return Optional.of(UUID.fromString(id))
                    .filter(uuid -> uuid.toString().equals(id))
                    .flatMap(recorder.store()::find);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no decision has such an id
        }
    }

    /** The rulebook that a decision was made with, or why it does not open any more. */
    public Result<Rulebook> rulebook(RecordedDecision recorded) {
        return rulebooks.find(recorded.rulebook()).orElseThrow();
    }

    /** The decision made again under its rulebook; where it cannot be, why not, rules that fail included. */
    public static Result<Decision> again(RecordedDecision recorded, Result<Rulebook> rulebook) {
        try {
            return rulebook.flatMap(opened -> Replaying.again(recorded, opened));
        } catch (RuleException fault) {
            return new Result.Rejected<>(List.of(
                    new Problem("rules", 0, 0, String.valueOf(fault.getMessage()), "rules that come to a conclusion")));
        }
    }
}
