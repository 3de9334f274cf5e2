package uk.whodoeswhat.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.document.Read;
import uk.whodoeswhat.ledger.Checkpoint;
import uk.whodoeswhat.ledger.TlogProof;
import uk.whodoeswhat.register.Logged;
import uk.whodoeswhat.register.Recorded;
import uk.whodoeswhat.report.AuditPack;
import uk.whodoeswhat.report.BoardPaper;
import uk.whodoeswhat.report.BoardPapers;
import uk.whodoeswhat.report.Registration;
import uk.whodoeswhat.report.Withholding;
import uk.whodoeswhat.store.Store;

/** Writes what people take away of recorded decisions: board papers and packs. */
@Component
public class Papers {
    /** Where the style sheet of papers is: inline style is forbidden here. */
    public static final String STYLE = "/board-paper.css";

    private final Recordings recordings;
    private final Store store;

    Papers(Recordings recordings, Store store) {
        this.recordings = recordings;
        this.store = store;
    }

    /**
     * The paper on a decision, which is named for it, so that it is apart from every other.
     *
     * @throws RuntimeException a refusal if this version of the program cannot make the decision again
     */
    public BoardPaper of(Recorded recorded) {
        TlogProof proof = proofs(recorded).get(recorded.index());
        Optional<Registration> registration = Optional.ofNullable(proof)
                .flatMap(found -> Checkpoint.of(found.checkpoint()) instanceof Read.Accepted<Checkpoint> accepted
                        ? Optional.of(Registration.of(recorded, accepted.value()))
                        : Optional.empty());
        return BoardPapers.of(again(recorded), registration).named("paper-" + recorded.id());
    }

    /**
     * The pack of a decision, as a zip.
     *
     * @throws RuntimeException a refusal if this version of the program cannot make the decision again
     */
    public byte[] pack(Recorded recorded, Withholding withholding) {
        return AuditPack.of(
                recorded, again(recorded), proofs(recorded), store.log().key(), withholding);
    }

    private Map<Long, TlogProof> proofs(Recorded recorded) {
        List<Long> indexes =
                new ArrayList<>(recorded.notices().stream().map(Logged::index).toList());
        indexes.add(recorded.index());
        return store.log().proofs(indexes);
    }

    /** Today's telling of a decision; what was recorded goes with it as JSON. */
    private Decision again(Recorded recorded) {
        Read<Decision> again = Recordings.again(recorded, recordings.rulebook(recorded));
        if (again instanceof Read.Accepted<Decision> accepted) {
            return accepted.value();
        }
        throw Refusals.untold(recorded.id(), again.problems());
    }
}
