package uk.whodoeswhat.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Read;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.ProposalReader;
import uk.whodoeswhat.rulebook.RuleFault;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.StageObserver;

/** Reads a proposal, has it judged, and counts both. */
@Component
public class Evaluator {
    private final Rulebook rulebook;
    private final Meters meters;

    Evaluator(Rulebook rulebook, Meters meters) {
        this.rulebook = rulebook;
        this.meters = meters;
    }

    public Rulebook rulebook() {
        return rulebook;
    }

    /** A decision, or all that is wrong with the proposal, which then never reaches the rules. */
    public Read<Decision> evaluate(byte[] bytes, Format format, Reading reading) {
        Read<Proposal> proposal = ProposalReader.read(bytes, format);
        if (proposal instanceof Read.Refused) {
            meters.badInput();
        }
        return proposal.map(accepted -> decide(accepted, reading));
    }

    /**
     * The decision.
     *
     * @throws Refusal if the proposal is refused
     */
    Decision decide(byte[] bytes, Format format, Reading reading) {
        Read<Decision> read = evaluate(bytes, format, reading);
        if (read instanceof Read.Accepted<Decision> accepted) {
            return accepted.value();
        }
        throw refusal(bytes, format, read.problems());
    }

    /** The decision on an example in the default reading, for show: not counted. */
    Decision preview(Examples.Example example) {
        Read<Proposal> read = ProposalReader.read(example.bytes(), Format.YAML);
        if (read instanceof Read.Accepted<Proposal> accepted) {
            return Decision.of(rulebook, accepted.value(), rulebook.reading(Map.of()), StageObserver.NONE);
        }
        throw refusal(example.bytes(), Format.YAML, read.problems());
    }

    /** Counts what was refused, and gives the refusal to throw. */
    Refusal refused(byte[] bytes, Format format, List<Problem> problems) {
        meters.badInput();
        return refusal(bytes, format, problems);
    }

    private static Refusal refusal(byte[] bytes, Format format, List<Problem> problems) {
        boolean readable = DocumentReader.parse(bytes, format).root().isPresent();
        String detail = problems.size() == 1 ? "1 problem; it is" : problems.size() + " problems; each is";
        return new Refusal(readable ? ProblemKind.INVALID : ProblemKind.UNREADABLE, detail + " in `errors`", problems);
    }

    /** The decision on a proposal that was read, counted. */
    public Decision decide(Proposal proposal, Reading reading) {
        try {
            Decision decision = Decision.of(rulebook, proposal, reading, meters.stages());
            meters.decided(decision.judgement());
            return decision;
        } catch (RuleFault fault) {
            meters.ruleFault();
            throw fault;
        }
    }
}
