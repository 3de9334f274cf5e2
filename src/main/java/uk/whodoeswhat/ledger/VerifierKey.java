package uk.whodoeswhat.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;

/** The public key that checks the signatures of one name (C2SP signed-note): `name+key id+base64(type || key)`. */
public final class VerifierKey {
    /** What a key signs. */
    public enum Type {
        /** Notes, by Ed25519. */
        NOTE(1),

        /** Checkpoints of others with the time at which they were seen (cosignature/v1). */
        COSIGNATURE(4);

        private final byte code;

        Type(int code) {
            this.code = (byte) code;
        }
    }

    private static final Pattern FORM = Pattern.compile("([^+\\n]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+=*)");
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int KEY_BYTES = 32;

    private final String name;
    private final Type type;
    private final byte[] key;

    private VerifierKey(String name, Type type, byte[] key) {
        this.name = KeyName.check(name);
        this.type = type;
        this.key = key;
    }

    static VerifierKey of(String name, Type type, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new VerifierKey(name, type, Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length));
    }

    /** The key that has exactly this text. */
    public static Result<VerifierKey> read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || !KeyName.isName(form.group(1))) {
            return refuse(text, "a verifier key: a name, 8 hex digits and base64, joined by `+`");
        }
        Optional<byte[]> material = StrictBase64.decode(form.group(3));
        if (material.isEmpty() || material.get().length != 1 + KEY_BYTES) {
            return refuse(text, "an Ed25519 key: 33 bytes in base64 after the last `+`");
        }
        byte[] bytes = material.get();
        Optional<Type> type = Arrays.stream(Type.values())
                .filter(each -> each.code == bytes[0])
                .findFirst();
        if (type.isEmpty()) {
            return refuse(text, "a key of type 1 (Ed25519) or 4 (cosignature/v1)");
        }
        VerifierKey key = new VerifierKey(form.group(1), type.get(), Arrays.copyOfRange(bytes, 1, bytes.length));
        return key.hexId().equals(form.group(2))
                ? new Result.Ok<>(key)
                : refuse(text, "the key id `" + key.hexId() + "`, which this name and key have");
    }

    private static Result<VerifierKey> refuse(String text, String allowed) {
        return LedgerProblems.at("key", Problem.quoted(text), allowed);
    }

    /** Whose signatures it checks. */
    public String name() {
        return name;
    }

    /** What it signs. */
    public Type type() {
        return type;
    }

    /** The four bytes that stand before its signatures. */
    public int id() {
        byte[] line = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(Hash.sha256(line, new byte[] {type.code}, key).bytes())
                .getInt();
    }

    private String hexId() {
        return String.format(Locale.ROOT, "%08x", id());
    }

    /** The key in the form in which it is published. */
    public String text() {
        byte[] material =
                ByteBuffer.allocate(1 + KEY_BYTES).put(type.code).put(key).array();
        return name + "+" + hexId() + "+" + Base64.getEncoder().encodeToString(material);
    }

    /** The SHA-256 of the published form in hex, for people to compare: what {@code printf %s KEY | sha256sum} prints. */
    public String fingerprint() {
        return Hash.sha256(text().getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** Whether the signature is this key's over the message. */
    boolean verifies(byte[] message, byte[] signature) {
        try {
            byte[] encoded = ByteBuffer.allocate(X509_PREFIX.length + KEY_BYTES)
                    .put(X509_PREFIX)
                    .put(key)
                    .array();
            PublicKey publicKey = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(publicKey);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // a key that is no point of the curve, or a signature that is no signature
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
