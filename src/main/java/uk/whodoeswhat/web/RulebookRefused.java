package uk.whodoeswhat.web;

import java.util.List;
import java.util.stream.Collectors;
import uk.whodoeswhat.document.Problem;

/** The rulebook does not open, so the service does not start; the message lists every problem. */
final class RulebookRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    RulebookRefused(String name, List<Problem> problems) {
        super(
                problems.stream()
                        .map(problem -> "  " + problem.message())
                        .collect(Collectors.joining("\n", "The rulebook `" + name + "` does not open:\n", "")),
                null,
                false,
                false);
    }
}
