package uk.whodoeswhat.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * A signature of a note, by whom it says it is.
 *
 * @param base64 four bytes of key id, then what the key signed
 */
public record NoteSignature(String name, String base64) {
    static final int ID_BYTES = 4;

    public NoteSignature {
        KeyName.check(name);
        if (StrictBase64.decode(base64).filter(bytes -> bytes.length > ID_BYTES).isEmpty()) {
            throw new IllegalArgumentException("a signature is base64 of a key id and at least one byte more");
        }
    }

    static NoteSignature of(VerifierKey key, byte[] signature) {
        byte[] bytes = ByteBuffer.allocate(ID_BYTES + signature.length)
                .putInt(key.id())
                .put(signature)
                .array();
        return new NoteSignature(key.name(), Base64.getEncoder().encodeToString(bytes));
    }

    int keyId() {
        return ByteBuffer.wrap(Base64.getDecoder().decode(base64)).getInt();
    }

    byte[] signature() {
        byte[] bytes = Base64.getDecoder().decode(base64);
        return Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
    }

    boolean claimsToBeOf(VerifierKey key) {
        return key.name().equals(name) && key.id() == keyId();
    }

    /** The line of the note, with its line feed. */
    public String line() {
        return "\u2014 " + name + " " + base64 + "\n";
    }
}
