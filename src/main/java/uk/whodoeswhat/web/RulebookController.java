package uk.whodoeswhat.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.whodoeswhat.decision.EngineVersion;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.rulebook.Rulebook;

/** The rulebooks in force, each whole by its digest, so that a decision's citations can be looked up, with its certificate. */
@RestController
class RulebookController {
    static final String PATH = "/api/v1/rulebooks";

    private final Rulebook rulebook;
    private final Map<String, Object> tree;
    private final Certificates certificates;

    RulebookController(Rulebook rulebook, Certificates certificates) {
        this.rulebook = rulebook;
        this.certificates = certificates;
        this.tree = RulebookTree.of(rulebook);
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> rulebooks() {
        Map<String, Object> entry = RulebookTree.head(rulebook);
        entry.put("href", PATH + "/" + rulebook.digest());
        return answer(Map.of("rulebooks", List.of(entry)));
    }

    @GetMapping(path = PATH + "/{digest}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> rulebook(@PathVariable("digest") String digest) {
        known(digest);
        return answer(tree);
    }

    /** The tag is weak: the same certificate, made again, says how long it took this time. */
    @GetMapping(path = PATH + "/{digest}/certificate", produces = MediaType.APPLICATION_JSON_VALUE)
    CompletableFuture<ResponseEntity<Map<String, Object>>> certificate(@PathVariable("digest") String digest) {
        known(digest);
        return certificates.certificate().thenApply(body -> answer("W/\"" + tag() + "\"", body));
    }

    private void known(String digest) {
        if (!digest.equals(rulebook.digest())) {
            throw new Refusal(
                    ProblemKind.NOT_FOUND,
                    "found the digest " + Problem.quoted(digest) + "; allowed: " + rulebook.digest());
        }
    }

    private ResponseEntity<Map<String, Object>> answer(Map<String, Object> body) {
        return answer(tag(), body);
    }

    private static ResponseEntity<Map<String, Object>> answer(String tag, Map<String, Object> body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(tag)
                .body(body);
    }

    /** Names the program too: another version of it may tell the same rulebook in another way. */
    private String tag() {
        return rulebook.digest() + "+" + EngineVersion.get();
    }
}
