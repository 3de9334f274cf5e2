package uk.whodoeswhat.scenario;

import java.util.List;
import uk.whodoeswhat.rulebook.engine.Judgement;

/** A scenario that was run: what the rulebook made of it, and where that differs from what was expected. */
public record ScenarioResult(Case run, Judgement judgement, List<Mismatch> differences) {
    public ScenarioResult {
        differences = List.copyOf(differences);
    }

    public boolean passed() {
        return differences.isEmpty();
    }
}
