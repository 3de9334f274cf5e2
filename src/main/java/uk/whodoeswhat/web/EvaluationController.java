package uk.whodoeswhat.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Format;

/** What if: one proposal decided, and nothing recorded. */
@RestController
class EvaluationController {
    static final String PATH = "/api/v1/evaluations";

    private final Evaluator evaluator;

    EvaluationController(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    @PostMapping(
            path = PATH,
            consumes = {"application/json", "application/yaml", "application/x-yaml", "text/yaml"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> evaluate(HttpServletRequest request) throws IOException {
        Options options = Options.of(request, evaluator.rulebook());
        Decision decision = evaluator.decide(body(request), format(request), options.reading());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(decision.tree(options.detail()));
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(DocumentReader.MAX_BYTES + 1);
        if (bytes.length > DocumentReader.MAX_BYTES) {
            throw new Refusal(
                    ProblemKind.TOO_LARGE,
                    "found more than " + DocumentReader.MAX_BYTES + " bytes; allowed: at most "
                            + DocumentReader.MAX_BYTES + " bytes (1 MiB)");
        }
        return bytes;
    }

    private static Format format(HttpServletRequest request) {
        return MediaType.parseMediaType(request.getContentType()).isCompatibleWith(MediaType.APPLICATION_JSON)
                ? Format.JSON
                : Format.YAML;
    }
}
