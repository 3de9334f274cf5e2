package uk.whodoeswhat.scenario;

import java.util.List;
import uk.whodoeswhat.document.Problem;

/** The scenarios of a folder that could be read, in the order of their paths, and all that is wrong with the rest. */
public record Scenarios(List<Case> cases, List<Problem> problems) {
    public Scenarios {
        cases = List.copyOf(cases);
        problems = List.copyOf(problems);
    }
}
