package uk.whodoeswhat.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.decision.Difference;
import uk.whodoeswhat.decision.EngineVersion;
import uk.whodoeswhat.decision.Replay;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Read;
import uk.whodoeswhat.framework.UnknownAnswer;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.ProposalReader;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.StageObserver;

/** Decides again what was recorded: the same proposal and reading, under the same rulebook. */
public final class Replaying {

    /**
     * The replay; where the proposal or the reading cannot be taken as it was recorded, that is the difference.
     *
     * @throws uk.whodoeswhat.rulebook.RuleFault if the rules fail
     */
    public static Replay of(Recorded recorded, Rulebook rulebook) {
        Read<Proposal> proposal = ProposalReader.read(recorded.proposal(), Format.JSON);
        if (!(proposal instanceof Read.Accepted<Proposal> accepted)) {
            return differs("proposal", proposal.problems().get(0).message());
        }
        try {
            return Replay.of(
                    recorded.decision(),
                    Decision.of(
                            rulebook,
                            accepted.value(),
                            rulebook.reading(answers(recorded.decision())),
                            StageObserver.NONE));
        } catch (UnknownAnswer e) {
            return differs("reading", String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, String> answers(byte[] decision) {
        Map<String, String> answers = new LinkedHashMap<>();
        if (Json.tree(decision).get("reading") instanceof Map<?, ?> reading) {
            reading.forEach((question, answer) -> answers.put(String.valueOf(question), String.valueOf(answer)));
        }
        return answers;
    }

    private static Replay differs(String path, String recorded) {
        return new Replay(
                "",
                EngineVersion.get(),
                List.of(new Difference(path, Optional.of(recorded), Optional.empty())),
                List.of());
    }

    private Replaying() {}
}
