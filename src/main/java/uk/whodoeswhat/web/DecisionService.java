package uk.whodoeswhat.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.document.Document;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.proposal.CanonicalProposal;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.ProposalReader;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.RuleException;
import uk.whodoeswhat.rulebook.engine.StageObserver;

/** Reads a proposal, has it judged, and counts both. */
@Component
public class DecisionService {
    private final Rulebook rulebook;
    private final Meters meters;

    DecisionService(Rulebook rulebook, Meters meters) {
        this.rulebook = rulebook;
        this.meters = meters;
    }

    public Rulebook rulebook() {
        return rulebook;
    }

    /** A decision, or all that is wrong with the proposal, which then never reaches the rules. */
    public Result<Decision> evaluate(Document document, Reading reading) {
        Result<Proposal> proposal = ProposalReader.read(document);
        if (proposal instanceof Result.Rejected) {
            meters.badInput();
        }
        return proposal.map(accepted -> decide(CanonicalProposal.of(accepted), reading));
    }

    /**
     * The decision.
     *
     * @throws RefusedRequest if the proposal is refused
     */
    Decision decide(Document document, Reading reading) {
        Result<Decision> read = evaluate(document, reading);
        if (read instanceof Result.Ok<Decision> accepted) {
            return accepted.value();
        }
        throw refusal(document, read.problems());
    }

    /** The decision on an example in the default reading, for show: not counted. */
    Decision preview(Examples.Example example) {
        Document document = DocumentReader.parse(example.bytes(), Format.YAML);
        Result<Proposal> read = ProposalReader.read(document);
        if (read instanceof Result.Ok<Proposal> accepted) {
            return Decision.of(rulebook, accepted.value(), rulebook.reading(Map.of()), StageObserver.NONE);
        }
        throw refusal(document, read.problems());
    }

    /** Counts what was refused, and gives the refusal to throw. */
    RefusedRequest refused(Document document, List<Problem> problems) {
        meters.badInput();
        return refusal(document, problems);
    }

    private static RefusedRequest refusal(Document document, List<Problem> problems) {
        String detail = problems.size() == 1 ? "1 problem; it is" : problems.size() + " problems; each is";
        return new RefusedRequest(
                document.root().isPresent() ? ProblemKind.INVALID : ProblemKind.UNREADABLE,
                detail + " in `errors`",
                problems);
    }

    /** The decision on a proposal that was read, counted. */
    public Decision decide(CanonicalProposal proposal, Reading reading) {
        try {
            Decision decision = Decision.of(rulebook, proposal, reading, meters.stages());
            meters.decided(decision.judgement());
            return decision;
        } catch (RuleException fault) {
            meters.ruleFault();
            throw fault;
        }
    }
}
