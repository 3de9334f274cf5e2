package uk.whodoeswhat.scenario;

import java.util.List;
import uk.whodoeswhat.rulebook.Judgement;

/** A scenario that was run: what the rulebook made of it, and where that differs from what was expected. */
public record Checked(Case run, Judgement judgement, List<Difference> differences) {
    public Checked {
        differences = List.copyOf(differences);
    }

    public boolean passed() {
        return differences.isEmpty();
    }
}
