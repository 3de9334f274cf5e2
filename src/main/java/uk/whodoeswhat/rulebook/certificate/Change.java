package uk.whodoeswhat.rulebook.certificate;

import java.util.Optional;

/** Something that a proposal must say so that a stage is asked what it is to be asked. */
interface Change {
    /** Nothing: what is wanted comes of leaving out. */
    Change NONE = draft -> {};

    void on(Draft draft);

    default Change and(Change other) {
        return draft -> {
            on(draft);
            other.on(draft);
        };
    }

    /** Both, where there are both. */
    static Optional<Change> both(Optional<Change> first, Optional<Change> second) {
        return first.flatMap(one -> second.map(one::and));
    }
}
