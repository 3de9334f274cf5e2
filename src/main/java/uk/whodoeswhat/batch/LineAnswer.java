package uk.whodoeswhat.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.decision.Detail;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Json;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.rulebook.engine.RuleException;

/** What one line of a batch comes to: a line of JSON, a decision or errors. */
public final class LineAnswer {
    private final byte[] json;
    private final boolean failed;
    private final long read;

    private LineAnswer(Map<String, Object> tree, boolean failed, long read) {
        this.json = Json.line(tree);
        this.failed = failed;
        this.read = read;
    }

    /** One line, its end included. */
    public byte[] json() {
        return json;
    }

    /** Whether there is no decision. */
    public boolean failed() {
        return failed;
    }

    /** How many bytes of the input this answers. */
    public long read() {
        return read;
    }

    /** Whatever goes wrong with one line, the others are decided. */
    static LineAnswer to(BatchLine line, Deciding deciding, Detail detail) {
        try {
            Result<Decision> read = deciding.decide(line.bytes());
            return read instanceof Result.Ok<Decision> accepted
                    ? new LineAnswer(accepted.value().tree(detail), false, line.length() + 1)
                    : errors(line, line.isTooLong() ? List.of(tooLong(line)) : read.problems());
        } catch (RuntimeException fault) {
            deciding.fault(line.number(), fault);
            return errors(line, List.of(fault(fault)));
        }
    }

    /** The last answer where the input ended too early, in the line of this number. */
    static LineAnswer brokenOff(long number) {
        return new LineAnswer(
                errors(number, List.of(new Problem("", 0, 0, "input that broke off", "input that is complete"))),
                true,
                0);
    }

    private static Problem tooLong(BatchLine line) {
        return new Problem(
                "", 0, 0, line.length() + " bytes", "at most " + DocumentReader.MAX_BYTES + " bytes (1 MiB) a line");
    }

    private static Problem fault(RuntimeException fault) {
        String found = fault instanceof RuleException
                ? "a fault of the rules: " + fault.getMessage()
                : "a fault of the program";
        return new Problem("", 0, 0, found, "none; no change to this line helps");
    }

    private static LineAnswer errors(BatchLine line, List<Problem> problems) {
        return new LineAnswer(errors(line.number(), problems), true, line.length() + 1);
    }

    private static Map<String, Object> errors(long number, List<Problem> problems) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("line", number);
        tree.put("errors", problems.stream().map(Problem::tree).toList());
        return tree;
    }
}
