package uk.whodoeswhat.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import uk.whodoeswhat.document.Document;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Format;

/** The bodies of requests. */
final class Bodies {
    static final String JSON = "application/json";
    static final String YAML = "application/yaml";
    static final String OLD_YAML = "application/x-yaml";
    static final String TEXT_YAML = "text/yaml";

    /**
     * The whole body.
     *
     * @throws RefusedRequest if it is larger than a document may be
     */
    static byte[] read(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(DocumentReader.MAX_BYTES + 1);
        if (bytes.length > DocumentReader.MAX_BYTES) {
            throw new RefusedRequest(
                    ProblemKind.TOO_LARGE,
                    "found more than " + DocumentReader.MAX_BYTES + " bytes; allowed: at most "
                            + DocumentReader.MAX_BYTES + " bytes (1 MiB)");
        }
        return bytes;
    }

    /**
     * The whole body as a document of the format that its media type names.
     *
     * @throws RefusedRequest if it is larger than a document may be
     */
    static Document document(HttpServletRequest request) throws IOException {
        boolean json = MediaType.parseMediaType(request.getContentType()).isCompatibleWith(MediaType.APPLICATION_JSON);
        return DocumentReader.parse(read(request), json ? Format.JSON : Format.YAML);
    }

    private Bodies() {}
}
