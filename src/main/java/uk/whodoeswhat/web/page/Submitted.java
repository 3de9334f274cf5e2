package uk.whodoeswhat.web.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import uk.whodoeswhat.document.Document;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Format;

/** A proposal that was pasted or uploaded, byte for byte, or what is wrong with how it was sent. */
public final class Submitted {
    private final byte[] bytes;
    private final Format format;
    private final Optional<FormError> error;

    private Submitted(byte[] bytes, Format format, Optional<FormError> error) {
        this.bytes = bytes;
        this.format = format;
        this.error = error;
    }

    /**
     * From the fields of the form; a file that was not chosen comes as an empty one, or not at all.
     *
     * @throws IOException if an upload cannot be read
     */
    public static Submitted of(String pasted, MultipartFile @Nullable [] files) throws IOException {
        for (MultipartFile file : files == null ? new MultipartFile[0] : files) {
            if (!file.isEmpty()) {
                return pasted.isBlank()
                        ? new Submitted(
                                file.getBytes(),
                                Format.ofName(String.valueOf(file.getOriginalFilename())),
                                Optional.empty())
                        : wrong(pasted, "#file", "Paste a proposal or choose a file, not both");
            }
        }
        return pasted.isBlank() ? wrong("", "#proposal", "Paste a proposal, or choose a file") : of(pasted);
    }

    /** A text, in the format that it looks like. */
    public static Submitted of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Submitted(bytes, Format.sniff(bytes), Optional.empty());
    }

    private static Submitted wrong(String text, String href, String message) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Submitted(bytes, Format.YAML, Optional.of(new FormError(href, message)));
    }

    public byte[] bytes() {
        return bytes;
    }

    /** As far as it can be read. */
    public Document document() {
        return DocumentReader.parse(bytes, format);
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public Format format() {
        return format;
    }

    public Optional<FormError> error() {
        return error;
    }
}
