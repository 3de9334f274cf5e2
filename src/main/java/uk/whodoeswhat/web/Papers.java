package uk.whodoeswhat.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.ledger.Checkpoint;
import uk.whodoeswhat.ledger.TlogProof;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.register.RecordedNotice;
import uk.whodoeswhat.report.AuditPack;
import uk.whodoeswhat.report.BoardPaper;
import uk.whodoeswhat.report.BoardPapers;
import uk.whodoeswhat.report.PaperPdf;
import uk.whodoeswhat.report.Registration;
import uk.whodoeswhat.report.Withholding;
import uk.whodoeswhat.store.Store;

/** Writes what people take away of recorded decisions: board papers and packs. */
@Component
public class Papers {
    /** Where the style sheet of papers is: inline style is forbidden here. */
    public static final String STYLE = "/board-paper.css";

    private static final int AT_ONCE = 2;
    private static final int WAITING = 16;
    private static final long PATIENCE_SECONDS = 30;

    private final RecordingService recordings;
    private final Store store;
    private final Semaphore printing = new Semaphore(AT_ONCE, true);
    private final Semaphore waiting = new Semaphore(AT_ONCE + WAITING);

    Papers(RecordingService recordings, Store store) {
        this.recordings = recordings;
        this.store = store;
    }

    /**
     * The paper on a decision, which is named for it, so that it is apart from every other.
     *
     * @throws RuntimeException a refusal if this version of the program cannot make the decision again
     */
    public BoardPaper of(RecordedDecision recorded) {
        TlogProof proof = proofs(recorded).get(recorded.index());
        Optional<Registration> registration = Optional.ofNullable(proof)
                .flatMap(found -> Checkpoint.of(found.checkpoint()) instanceof Result.Ok<Checkpoint> accepted
                        ? Optional.of(Registration.of(recorded, accepted.value()))
                        : Optional.empty());
        return BoardPapers.of(again(recorded), registration).named("paper-" + recorded.id());
    }

    /**
     * Papers as one PDF. It takes much memory, so that only few are made at once, and only some wait for it.
     *
     * @throws RuntimeException a refusal if too many wait, or others are being made for too long
     */
    public byte[] pdf(String title, List<BoardPaper> papers, Map<String, byte[]> attachments) {
        if (!waiting.tryAcquire()) {
            throw new RefusedRequest(ProblemKind.BUSY, ProblemDocument.BUSY);
        }
        try {
            return inTurn(() -> PaperPdf.of(title, papers, attachments));
        } finally {
            waiting.release();
        }
    }

    private byte[] inTurn(Supplier<byte[]> made) {
        try {
            if (!printing.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new RefusedRequest(ProblemKind.BUSY, ProblemDocument.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedRequest(ProblemKind.BUSY, ProblemDocument.BUSY);
        }
        try {
            return made.get();
        } finally {
            printing.release();
        }
    }

    /**
     * The pack of a decision, as a zip.
     *
     * @throws RuntimeException a refusal if this version of the program cannot make the decision again
     */
    public byte[] pack(RecordedDecision recorded, Withholding withholding) {
        return AuditPack.of(
                recorded, again(recorded), proofs(recorded), store.log().key(), withholding);
    }

    private Map<Long, TlogProof> proofs(RecordedDecision recorded) {
        List<Long> indexes = new ArrayList<>(
                recorded.notices().stream().map(RecordedNotice::index).toList());
        indexes.add(recorded.index());
        return store.log().proofs(indexes);
    }

    /** Today's telling of a decision; what was recorded goes with it as JSON. */
    private Decision again(RecordedDecision recorded) {
        Result<Decision> again = RecordingService.again(recorded, recordings.rulebook(recorded));
        if (again instanceof Result.Ok<Decision> accepted) {
            return accepted.value();
        }
        throw PageProblems.untold(recorded.id(), again.problems());
    }
}
