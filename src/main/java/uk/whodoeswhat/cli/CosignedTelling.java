package uk.whodoeswhat.cli;

import java.io.PrintWriter;
import java.util.Optional;
import uk.whodoeswhat.ledger.Checkpoint;
import uk.whodoeswhat.ledger.Cosigner;
import uk.whodoeswhat.ledger.VerifierKey;

/**
 * Tells a cosigner what they have signed, and what they rely on.
 *
 * @param keyCameAlong whether the log's key came with the log
 */
record CosignedTelling(PrintWriter err, boolean keyCameAlong) {
    void tell(Cosigner cosigner, VerifierKey logs, Checkpoint checkpoint, Optional<Checkpoint> last) {
        err.println("Cosigned `" + checkpoint.origin() + "` with " + checkpoint.size() + " entries.");
        if (last.isPresent()) {
            err.println("It has grown out of the " + last.get().size() + " entries that you cosigned last.");
            return;
        }
        err.println("This is the first time: there was nothing to compare it with.");
        err.println("From now on the log's key must be: " + logs.text());
        if (keyCameAlong) {
            err.println("It came with the log. Compare it with the one its owner publishes. Its fingerprint:");
            err.println("  " + logs.fingerprint());
        }
        err.println("Give your own key to those who verify, for --cosigner:");
        err.println("  " + cosigner.verifierKey().text());
    }
}
