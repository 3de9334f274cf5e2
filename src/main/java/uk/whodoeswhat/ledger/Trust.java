package uk.whodoeswhat.ledger;

import java.util.List;
import java.util.Optional;

/**
 * What whoever verifies brings along, and so need not believe the log about.
 *
 * @param key of the log; without it the key that comes with the data is used
 * @param cosigners whose signatures must be under the checkpoint
 * @param earlier checkpoints of the same log, kept since
 */
public record Trust(Optional<VerifierKey> key, List<VerifierKey> cosigners, List<Earlier> earlier) {
    public Trust {
        cosigners = List.copyOf(cosigners);
        earlier = List.copyOf(earlier);
    }

    /** A checkpoint that somebody kept, and what it is called in a sentence, such as the name of its file in backticks. */
    public record Earlier(String name, SignedNote note) {}

    /** Nothing: all that is checked is whether the data belong together. */
    public static Trust none() {
        return new Trust(Optional.empty(), List.of(), List.of());
    }
}
