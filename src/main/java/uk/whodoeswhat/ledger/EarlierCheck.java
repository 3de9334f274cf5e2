package uk.whodoeswhat.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Checks that a log has grown out of the checkpoints that somebody kept. */
final class EarlierCheck {
    private final Trust trust;
    private final VerificationReport findings;
    private final Optional<VerifierKey> key;

    EarlierCheck(Trust trust, VerificationReport findings, Optional<VerifierKey> key) {
        this.trust = trust;
        this.findings = findings;
        this.key = key;
    }

    /** The earlier checkpoints of the same log, by name, that the tree of this one can be compared with. */
    Map<String, Checkpoint> checkpoints(Checkpoint now) {
        Map<String, Checkpoint> earlier = new LinkedHashMap<>();
        for (Trust.Earlier each : trust.earlier()) {
            findings.take(Checkpoint.of(each.note()), each.name(), "It is no checkpoint to compare with.")
                    .filter(checkpoint -> isOfThisLog(each, checkpoint, now))
                    .ifPresent(checkpoint -> earlier.put(each.name(), checkpoint));
        }
        return earlier;
    }

    private boolean isOfThisLog(Trust.Earlier earlier, Checkpoint then, Checkpoint now) {
        boolean signed = key.isPresent() && earlier.note().verify(key.get()) == SignedNote.SignatureState.SIGNED;
        if (!signed || !then.origin().equals(now.origin())) {
            findings.fail(
                    "It is not a checkpoint of `" + now.origin() + "` that this log's key signed.",
                    earlier.name(),
                    "It is of another log, or it is not as it was signed; or the log has changed its key, and is not the "
                            + "log that you knew.");
            return false;
        }
        if (then.size() > now.size()) {
            findings.fail(
                    "The log had " + then.size() + " entries then, and has " + now.size() + " now.",
                    earlier.name(),
                    "Entries were cut off, an old copy was put back, or you are shown an old checkpoint.");
            return false;
        }
        return true;
    }

    /** Compares an earlier checkpoint with the root that the tree of today had at its size. */
    static void compare(VerificationReport findings, String name, Checkpoint then, Map<Long, Hash> roots) {
        findings.expect(
                Objects.equals(roots.get(then.size()), then.root()),
                "The log has grown out of " + name + ", which has " + then.size() + " entries: they are all still "
                        + "there, unchanged and in their places.",
                "The first " + then.size() + " entries are not those that were signed then.",
                name,
                "The log was rewritten, or it shows different people different entries. Keep both checkpoints: "
                        + "together they prove it.");
    }
}
