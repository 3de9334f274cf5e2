package uk.whodoeswhat.store;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.RecordWriter;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.proposal.CanonicalProposal;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.ProposalReader;
import uk.whodoeswhat.rationale.PublicCases;
import uk.whodoeswhat.register.DecisionToRecord;
import uk.whodoeswhat.register.Person;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.register.Recording;
import uk.whodoeswhat.register.Request;
import uk.whodoeswhat.register.Salts;
import uk.whodoeswhat.register.Submission;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.StageObserver;

/** Decisions to record. */
public final class DecisionsToRecord {
    public static final Rulebook RULEBOOK = accepted(Rulebook.bundled(Rulebook.SHIPPED));
    static final Person SECRETARY = new Person("Alexandra Penhaligon", "Keeper of the minutes");

    private static final Map<String, Proposal> CASES = new TreeMap<>(PublicCases.all());
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A proposal of the public cases under another reference and version. */
    public static Proposal proposal(String example, String reference, int version) {
        return proposal(example, Map.of("reference", reference, "version", version));
    }

    public static Proposal proposal(String example, Map<String, Object> changes) {
        Map<String, Object> tree = new LinkedHashMap<>(
                RecordWriter.tree(Optional.ofNullable(CASES.get(example)).orElseThrow()));
        tree.putAll(changes);
        return accepted(ProposalReader.read(CanonicalJson.bytes(tree), Format.JSON));
    }

    public static DecisionToRecord draft(Proposal proposal) {
        return draft(proposal, UUID.randomUUID());
    }

    public static DecisionToRecord draft(Proposal proposal, UUID request) {
        return draft(proposal, request, RULEBOOK, Map.of());
    }

    public static DecisionToRecord draft(
            Proposal proposal, UUID request, Rulebook rulebook, Map<String, String> answers) {
        Submission submission = new Submission(
                CanonicalProposal.of(proposal), Optional.of(SECRETARY), Optional.of("Asked by the board."));
        Decision decision = Decision.of(rulebook, submission.proposal(), rulebook.reading(answers), StageObserver.NONE);
        return DecisionToRecord.of(
                new Request(request, submission.digest(answers), "board paper 7"),
                submission,
                decision,
                Salts.from(RANDOM));
    }

    public static RecordedDecision record(DecisionWriter recorder, Proposal proposal) {
        return made(recorder.record(draft(proposal)));
    }

    public static <T> T made(Recording<T> recording) {
        return ((Recording.Made<T>) recording).value();
    }

    public static <T> T accepted(Result<T> read) {
        if (read instanceof Result.Ok<T> accepted) {
            return accepted.value();
        }
        throw new AssertionError(read.problems().toString());
    }

    private DecisionsToRecord() {}
}
