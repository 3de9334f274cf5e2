package uk.whodoeswhat.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Read;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.ProposalReader;

/** What one line of a batch comes to: a line of JSON, a decision or an error. */
record BatchLine(String json, boolean failed) {

    static BatchLine of(Decider decider, Lines.Line line) {
        if (line.isTooLong()) {
            return error(
                    line,
                    new Problem(
                            "",
                            0,
                            0,
                            line.length() + " bytes",
                            "at most " + DocumentReader.MAX_BYTES + " bytes (1 MiB)"));
        }
        try {
            Read<Proposal> read = ProposalReader.read(line.bytes(), Format.JSON);
            return read instanceof Read.Accepted<Proposal> accepted
                    ? new BatchLine(Json.line(decider.decide(accepted.value()).tree(decider.detail())), false)
                    : error(line, read.problems().toArray(Problem[]::new));
        } catch (RuntimeException fault) { // whatever goes wrong with one line, the others are decided
            return error(
                    line,
                    new Problem(
                            "",
                            0,
                            0,
                            "a fault of the program or of its rules: " + fault.getMessage(),
                            "none; it is not the proposal's"));
        }
    }

    private static BatchLine error(Lines.Line line, Problem... problems) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("line", line.number());
        error.put("error", List.of(problems).stream().map(BatchLine::tree).toList());
        return new BatchLine(Json.line(error), true);
    }

    /** Without the line, which is always the same: the number in the batch is told once. */
    private static Map<String, Object> tree(Problem problem) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("path", problem.path());
        if (problem.column() > 0) {
            tree.put("column", problem.column());
        }
        tree.put("found", problem.found());
        tree.put("allowed", problem.allowed());
        return tree;
    }
}
