package uk.whodoeswhat.ledger;

import java.security.KeyPair;
import java.time.Instant;
import java.util.Optional;

/**
 * Another party that vouches for the checkpoints of a log (cosignature/v1): as of a time, this is the largest tree it has seen
 * of this log, and it has grown out of all that it saw before. {@link Cosigning} checks the latter.
 */
public final class Cosigner {
    private final KeyPair keys;
    private final VerifierKey verifierKey;

    private Cosigner(KeyPair keys, VerifierKey verifierKey) {
        this.keys = keys;
        this.verifierKey = verifierKey;
    }

    /** Cosigns as this name, such as audit.example.org, with an Ed25519 key that signs nothing else. */
    public static Cosigner of(String name, KeyPair keys) {
        return new Cosigner(keys, VerifierKey.of(name, VerifierKey.Type.COSIGNATURE, keys.getPublic()));
    }

    /** The key that checks what this signs. */
    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /** The cosignature under a checkpoint, at a time in whole seconds from 1970 on. */
    public NoteSignature cosign(Checkpoint checkpoint, Instant now) {
        if (now.getEpochSecond() < 0) {
            throw new IllegalArgumentException("a cosignature's time is from 1970 on, not " + now);
        }
        byte[] message = SignedMessage.ofCosignature(now.getEpochSecond(), checkpoint.text());
        byte[] signature = Signer.sign(keys, message);
        return NoteSignature.of(verifierKey, SignedMessage.timed(now.getEpochSecond(), signature));
    }

    /** When the cosigner last saw a checkpoint that it signed; empty where it did not. */
    static Optional<Instant> time(SignedNote note, VerifierKey cosigner) {
        if (cosigner.type() != VerifierKey.Type.COSIGNATURE
                || note.verify(cosigner) != SignedNote.SignatureState.SIGNED) {
            return Optional.empty();
        }
        return note.signatures().stream()
                .filter(each -> each.claimsToBeOf(cosigner))
                .map(each -> Instant.ofEpochSecond(SignedMessage.seconds(each.signature())))
                .max(Instant::compareTo);
    }
}
