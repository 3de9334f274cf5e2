package uk.whodoeswhat.web.page.whatif;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import uk.whodoeswhat.document.DocumentReader;

/**
 * A proposal as a part of a link: its UTF-8 bytes, compressed as raw DEFLATE (RFC 1951), in base64url without padding (RFC 4648).
 */
final class PackedProposal {
    /** So that servers and browsers on the way take the whole link. */
    static final int LONGEST = 6000;

    private static final int CHUNK = 4096;

    /** Empty where it would be too long. */
    static Optional<String> pack(String proposal) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(proposal.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            byte[] packed = new byte[LONGEST];
            int length = deflater.deflate(packed);
            String text =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(packed, length));
            return deflater.finished() && text.length() <= LONGEST ? Optional.of(text) : Optional.empty();
        } finally {
            deflater.end();
        }
    }

    /** Empty where it is none, or unpacks to more than a proposal may be. */
    static Optional<String> unpack(String packed) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(Base64.getUrlDecoder().decode(packed));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            while (!inflater.finished() && out.size() <= DocumentReader.MAX_BYTES) {
                int length = inflater.inflate(chunk);
                if (length == 0) {
                    break; // it ends too early
                }
                out.write(chunk, 0, length);
            }
            return inflater.finished() ? Optional.of(out.toString(StandardCharsets.UTF_8)) : Optional.empty();
        } catch (DataFormatException | IllegalArgumentException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    private PackedProposal() {}
}
