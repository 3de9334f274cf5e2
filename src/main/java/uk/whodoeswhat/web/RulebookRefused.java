package uk.whodoeswhat.web;

import java.util.List;
import uk.whodoeswhat.document.Problem;

/** The rulebook does not open, so the service does not start; the message lists every problem. */
final class RulebookRefused extends StartRefused {
    private static final long serialVersionUID = 1;

    RulebookRefused(String name, List<Problem> problems) {
        super("The rulebook `" + name + "` does not open", problems);
    }
}
