package uk.whodoeswhat.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import uk.whodoeswhat.document.Result;

/**
 * What a cosigner remembers of a log, in a file: the log's verifier key on a line, an empty line, and the last checkpoint that
 * was cosigned, with all its signatures.
 *
 * @param key of the log, which must not change
 * @param last checkpoint that was cosigned
 */
public record CosignerState(VerifierKey key, SignedNote last) {

    /**
     * What is remembered; empty where the file is not there, before the first cosignature.
     *
     * @throws IOException when it cannot be read
     */
    public static Optional<Result<CosignerState>> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        byte[] bytes = SignedNote.withLineFeeds(Files.readAllBytes(file));
        String text = new String(bytes, StandardCharsets.UTF_8);
        int split = text.indexOf("\n\n");
        if (split < 0) {
            return Optional.of(
                    LedgerProblems.at("state", "something else", "a verifier key, an empty line and a checkpoint"));
        }
        byte[] note = text.substring(split + 2).getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
            return Optional.of(LedgerProblems.at("state", "bytes that are not UTF-8", "text"));
        }
        return Optional.of(VerifierKey.read(text.substring(0, split))
                .flatMap(key -> SignedNote.read(note).map(last -> new CosignerState(key, last))));
    }

    /**
     * Remembers this, durably: before the cosignature is given away, so that a crash cannot make a cosigner forget it.
     *
     * @throws IOException when it cannot be written
     */
    public void write(Path file) throws IOException {
        byte[] head = (key.text() + "\n\n").getBytes(StandardCharsets.UTF_8);
        byte[] note = last.bytes();
        byte[] bytes = ByteBuffer.allocate(head.length + note.length)
                .put(head)
                .put(note)
                .array();
        DurableFile.replace(file, bytes);
    }
}
