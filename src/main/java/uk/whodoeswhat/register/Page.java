package uk.whodoeswhat.register;

import java.util.List;
import java.util.Optional;

/**
 * Some of what a search found, the newest first.
 *
 * @param next where what is older goes on, unless that is all
 * @param previous where what is newer goes on, unless this began with the newest
 */
public record Page(List<Found> found, Optional<Cursor> next, Optional<Cursor> previous) {
    public Page {
        found = List.copyOf(found);
    }
}
