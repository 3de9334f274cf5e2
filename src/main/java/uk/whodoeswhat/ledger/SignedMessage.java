package uk.whodoeswhat.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a key of each type signs of a note's text, and how the signature is laid out. */
final class SignedMessage {
    private static final int TIME_BYTES = 8;

    private SignedMessage() {}

    static byte[] ofNote(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The message of cosignature/v1: the text, and when it was seen, in seconds since 1970. */
    static byte[] ofCosignature(long seconds, String text) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    /** A cosignature is its time, then the signature over text and time. */
    static byte[] timed(long seconds, byte[] signature) {
        return ByteBuffer.allocate(TIME_BYTES + signature.length)
                .putLong(seconds)
                .put(signature)
                .array();
    }

    static long seconds(byte[] timed) {
        return ByteBuffer.wrap(timed).getLong();
    }

    static boolean isSigned(VerifierKey key, String text, byte[] signature) {
        return switch (key.type()) {
            case NOTE -> key.verifies(ofNote(text), signature);
            case COSIGNATURE -> isCosigned(key, text, signature);
        };
    }

    private static boolean isCosigned(VerifierKey key, String text, byte[] timed) {
        if (timed.length <= TIME_BYTES || seconds(timed) < 0) {
            return false;
        }
        byte[] signature = Arrays.copyOfRange(timed, TIME_BYTES, timed.length);
        return key.verifies(ofCosignature(seconds(timed), text), signature);
    }
}
