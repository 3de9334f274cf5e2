package uk.whodoeswhat.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.List;

/** A private key and the name it signs as. What is signed is the text of a note. */
public final class Signer {
    private final KeyPair keys;
    private final VerifierKey verifierKey;

    private Signer(KeyPair keys, VerifierKey verifierKey) {
        this.keys = keys;
        this.verifierKey = verifierKey;
    }

    /** Signs as this name, such as log.example.org, with an Ed25519 key. */
    public static Signer of(String name, KeyPair keys) {
        return new Signer(keys, VerifierKey.of(name, VerifierKey.Type.NOTE, keys.getPublic()));
    }

    /** The key that checks what this signs. */
    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /** The checkpoint, signed. That it is consistent with the last one signed is for the caller to have checked. */
    public SignedNote sign(Checkpoint checkpoint) {
        return sign(checkpoint.text());
    }

    /** The text, signed. */
    SignedNote sign(String text) {
        byte[] signature = sign(keys, SignedMessage.ofNote(text));
        return new SignedNote(text, List.of(NoteSignature.of(verifierKey, signature)));
    }

    static byte[] sign(KeyPair keys, byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an Ed25519 key signs anything", e);
        }
    }
}
