package uk.whodoeswhat.web;

import java.util.List;
import java.util.stream.Collectors;
import uk.whodoeswhat.document.Problem;

/** The store does not open, so the service does not start; the message says what was found and what is allowed. */
final class StoreRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreRefused(List<Problem> problems) {
        super(
                problems.stream()
                        .map(problem -> "  " + problem.message())
                        .collect(Collectors.joining("\n", "The store does not open, and nothing was changed:\n", "")),
                null,
                false,
                false);
    }
}
