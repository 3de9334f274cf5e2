package uk.whodoeswhat.cli;

import java.io.PrintWriter;
import uk.whodoeswhat.batch.Deciding;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.proposal.ProposalReader;

/** Decides the lines of a batch; a fault is told on standard error. */
record LineDecider(DecisionSettings decider, PrintWriter err) implements Deciding {
    @Override
    public Result<Decision> decide(byte[] line) {
        return ProposalReader.read(line, Format.JSON).map(decider::decide);
    }

    @Override
    public void fault(long line, RuntimeException fault) {
        err.println("line " + line + ": no decision, a fault of the program or of its rules: " + fault.getMessage());
    }
}
