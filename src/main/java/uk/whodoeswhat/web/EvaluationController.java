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

/** What if: one proposal decided, and nothing recorded. */
@RestController
class EvaluationController {
    static final String PATH = "/api/v1/evaluations";

    private final DecisionService evaluator;

    EvaluationController(DecisionService evaluator) {
        this.evaluator = evaluator;
    }

    @PostMapping(
            path = PATH,
            consumes = {Bodies.JSON, Bodies.YAML, Bodies.OLD_YAML, Bodies.TEXT_YAML},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> evaluate(HttpServletRequest request) throws IOException {
        Options options = Options.of(request, evaluator.rulebook());
        Decision decision = evaluator.decide(Bodies.document(request), options.reading());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(decision.tree(options.detail()));
    }
}
