package uk.whodoeswhat.register;

import java.util.List;
import java.util.Optional;

/** Some of what a search found, and where to go on, unless that is all. */
public record Page(List<Found> found, Optional<Cursor> next) {
    public Page {
        found = List.copyOf(found);
    }
}
