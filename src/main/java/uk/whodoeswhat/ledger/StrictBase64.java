package uk.whodoeswhat.ledger;

import java.util.Base64;
import java.util.Optional;

/** Base64 (RFC 4648, section 4) that can be written in one way only: Java's reader forgives padding and spare bits. */
final class StrictBase64 {
    private StrictBase64() {}

    static Optional<byte[]> decode(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return Base64.getEncoder().encodeToString(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
