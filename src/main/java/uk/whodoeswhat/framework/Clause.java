package uk.whodoeswhat.framework;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One clause of a source: where it stands there, what it says in our own words, and at most a key phrase as quoted.
 * A clause that no rule encodes gives the reason; a house clause gives the day it was adopted.
 */
public record Clause(
        String id,
        String heading,
        int ordinal,
        String says,
        Optional<String> phrase,
        boolean encoded,
        Optional<String> reason,
        Optional<LocalDate> dated) {
    public Clause {
        if (encoded == reason.isPresent()) {
            throw new IllegalArgumentException(
                    "clause `" + id + "` must be either encoded or give the reason why it is not");
        }
    }
}
