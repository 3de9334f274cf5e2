package uk.whodoeswhat.register;

import java.util.List;
import java.util.Optional;

/**
 * Some of what a search found, in its order.
 *
 * @param next where it goes on, unless that is all
 * @param previous where it goes on the other way, unless this is how it begins
 */
public record Page(List<DecisionSummary> found, Optional<Cursor> next, Optional<Cursor> previous) {
    public Page {
        found = List.copyOf(found);
    }
}
