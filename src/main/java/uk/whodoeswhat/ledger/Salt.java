package uk.whodoeswhat.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 32 bytes that keep what is committed to from being guessed: of a whole record, kept beside it and never in the log, or of one
 * part, derived from the record's.
 */
public final class Salt {
    private static final int BYTES = 32;

    private final byte[] bytes;

    private Salt(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a salt has 32 bytes, not " + bytes.length);
        }
        this.bytes = bytes.clone();
    }

    /** The salt that these 32 bytes are. */
    public static Salt of(byte[] bytes) {
        return new Salt(bytes);
    }

    /** A new salt; the source must be one that nobody can foresee, such as {@link java.security.SecureRandom}. */
    public static Salt from(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Salt(bytes);
    }

    /** The salt in 64 lower-case hex digits; empty for any other text. */
    public static Optional<Salt> ofHex(String hex) {
        return hex.matches("[0-9a-f]{64}") ? Optional.of(new Salt(HexFormat.of().parseHex(hex))) : Optional.empty();
    }

    /** The salt of a part of the record that has this salt; it says nothing about the salts of the other parts. */
    public Salt ofPart(String name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            return new Salt(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    /** The hash of a part that has this salt. */
    Hash commit(String name, byte[] part) {
        return Hash.sha256(bytes, name.getBytes(StandardCharsets.UTF_8), new byte[1], part);
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** 64 lower-case hex digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Salt salt && MessageDigest.isEqual(bytes, salt.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Says nothing of the salt: a log file is no place for it. */
    @Override
    public String toString() {
        return "Salt";
    }
}
