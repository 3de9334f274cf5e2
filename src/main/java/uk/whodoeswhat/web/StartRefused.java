package uk.whodoeswhat.web;

import java.util.List;
import java.util.stream.Collectors;
import uk.whodoeswhat.document.Problem;

/** The service does not start; the message lists every problem, and has been told when this comes out of the start. */
public abstract class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StartRefused(String what, List<Problem> problems) {
        super(
                problems.stream()
                        .map(problem -> "  " + problem.message())
                        .collect(Collectors.joining("\n", what + ":\n", "")),
                null,
                false,
                false);
    }
}
