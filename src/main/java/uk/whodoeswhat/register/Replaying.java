package uk.whodoeswhat.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.decision.Difference;
import uk.whodoeswhat.decision.EngineVersion;
import uk.whodoeswhat.decision.Replay;
import uk.whodoeswhat.document.Json;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.framework.UnknownAnswer;
import uk.whodoeswhat.proposal.ProposalReader;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.StageObserver;

/** Decides again what was recorded: the same proposal and reading, under the same rulebook. */
public final class Replaying {

    /**
     * The replay; where the proposal or the reading cannot be taken as it was recorded, that is the difference.
     *
     * @throws uk.whodoeswhat.rulebook.engine.RuleException if the rules fail
     */
    public static Replay of(RecordedDecision recorded, Rulebook rulebook) {
        Result<Decision> again = again(recorded, rulebook);
        return again instanceof Result.Ok<Decision> accepted
                ? Replay.of(recorded.decision(), accepted.value())
                : differs(again.problems().get(0));
    }

    /**
     * The decision as it is made today, from what was recorded; or why the proposal or the reading cannot be taken any more.
     *
     * @throws uk.whodoeswhat.rulebook.engine.RuleException if the rules fail
     */
    public static Result<Decision> again(RecordedDecision recorded, Rulebook rulebook) {
        try {
            Reading reading = rulebook.reading(answers(recorded.decision()));
            return ProposalReader.recorded(recorded.proposal())
                    .map(proposal -> Decision.of(rulebook, proposal, reading, StageObserver.NONE));
        } catch (UnknownAnswer e) {
            String found = String.valueOf(e.getMessage());
            return new Result.Rejected<>(List.of(new Problem("reading", 0, 0, found, "answers of this rulebook")));
        }
    }

    private static Map<String, String> answers(byte[] decision) {
        Map<String, String> answers = new LinkedHashMap<>();
        if (Json.tree(decision).get("reading") instanceof Map<?, ?> reading) {
            reading.forEach((question, answer) -> answers.put(String.valueOf(question), String.valueOf(answer)));
        }
        return answers;
    }

    private static Replay differs(Problem problem) {
        return new Replay(
                "",
                EngineVersion.get(),
                List.of(new Difference(problem.path(), Optional.of(problem.message()), Optional.empty())),
                List.of());
    }

    private Replaying() {}
}
