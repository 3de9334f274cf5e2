package uk.whodoeswhat.store;

import java.time.Instant;
import java.util.UUID;

/** A proposal that is being written: its id, by which alone it is found, when it was begun and last saved, and what it says. */
public record StoredDraft(UUID id, Instant made, Instant saved, String title, String body) {

    /** Without what it says. */
    @Override
    public String toString() {
        return "draft " + id;
    }
}
