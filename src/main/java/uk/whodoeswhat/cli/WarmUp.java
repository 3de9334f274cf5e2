package uk.whodoeswhat.cli;

import java.io.IOException;
import java.util.Map;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.decision.Detail;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Json;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.proposal.ProposalReader;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.StageObserver;
import uk.whodoeswhat.scenario.ScenarioFiles;

/** A decision that nobody asked for: the first that somebody asks for then finds the program loaded. */
final class WarmUp {
    private static final String PROPOSAL = "who-does-what-2023/bases/platform.yaml";

    /**
     * Decides.
     *
     * @throws IOException if the proposal is not in the program
     */
    static void of(Rulebook rulebook) throws IOException {
        byte[] yaml = ScenarioFiles.bundled(PROPOSAL);
        Result<byte[]> told = ProposalReader.read(yaml, Format.YAML)
                .map(proposal -> Decision.of(rulebook, proposal, rulebook.reading(Map.of()), StageObserver.NONE))
                .map(decision -> Json.line(decision.tree(Detail.FULL)));
        if (told instanceof Result.Rejected) {
            throw new IllegalStateException(PROPOSAL + " is refused: " + told.problems());
        }
    }

    private WarmUp() {}
}
