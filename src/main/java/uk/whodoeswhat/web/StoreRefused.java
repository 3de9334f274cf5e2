package uk.whodoeswhat.web;

import java.util.List;
import uk.whodoeswhat.document.Problem;

/** The store does not open, so the service does not start; the message says what was found and what is allowed. */
final class StoreRefused extends StartRefused {
    private static final long serialVersionUID = 1;

    StoreRefused(List<Problem> problems) {
        super("The store does not open, and nothing was changed", problems);
    }
}
