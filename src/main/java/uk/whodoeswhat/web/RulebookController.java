package uk.whodoeswhat.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.whodoeswhat.certificate.CertificateTree;
import uk.whodoeswhat.decision.EngineVersion;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.store.Store;

/**
 * The rulebooks in force or used before, each whole by its digest, so that a decision's citations can be looked up, with its
 * certificate.
 */
@RestController
public class RulebookController {
    public static final String PATH = "/api/v1/rulebooks";

    private final Rulebook rulebook;
    private final Store store;
    private final RulebookRegistry shelf;
    private final Certificates certificates;

    RulebookController(Rulebook rulebook, Store store, RulebookRegistry shelf, Certificates certificates) {
        this.rulebook = rulebook;
        this.store = store;
        this.shelf = shelf;
        this.certificates = certificates;
    }

    /** The one in force, then those that recorded decisions were made with. */
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> rulebooks() {
        List<Map<String, Object>> entries = new ArrayList<>(List.of(entry(rulebook)));
        StringBuilder digests = new StringBuilder(rulebook.digest());
        for (String digest : store.rulebooks()) {
            if (!digest.equals(rulebook.digest())) {
                entries.add(entry(shelf.get(digest).orElseThrow()));
                digests.append(digest);
            }
        }
        String all = CanonicalJson.digest(digests.toString().getBytes(StandardCharsets.US_ASCII));
        return answer(Map.of("rulebooks", entries), all);
    }

    private Map<String, Object> entry(Rulebook each) {
        Map<String, Object> entry = RulebookTree.head(each);
        entry.put("inForce", each.digest().equals(rulebook.digest()));
        entry.put("href", PATH + "/" + each.digest());
        return entry;
    }

    @GetMapping(path = PATH + "/{digest}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> rulebook(@PathVariable("digest") String digest) {
        return answer(RulebookTree.of(known(digest)), digest);
    }

    /** The tag is weak: the same certificate, made again, says how long it took this time. */
    @GetMapping(path = PATH + "/{digest}/certificate", produces = MediaType.APPLICATION_JSON_VALUE)
    CompletableFuture<ResponseEntity<Map<String, Object>>> certificate(@PathVariable("digest") String digest) {
        return certificates
                .of(known(digest))
                .thenApply(made -> CertificateTree.of(made.certificate(), made.took()))
                .thenApply(body -> tagged(body, "W/\"" + tag(digest) + "\""));
    }

    private Rulebook known(String digest) {
        return shelf.get(digest)
                .orElseThrow(() -> new RefusedRequest(
                        ProblemKind.NOT_FOUND,
                        "found the digest " + Problem.quoted(digest) + "; allowed: " + rulebook.digest()
                                + ", or another that `GET " + PATH + "` lists"));
    }

    private static ResponseEntity<Map<String, Object>> answer(Map<String, Object> body, String about) {
        return tagged(body, tag(about));
    }

    private static ResponseEntity<Map<String, Object>> tagged(Map<String, Object> body, String tag) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(tag)
                .body(body);
    }

    /** Names the program too: another version of it may tell the same rulebook in another way. */
    private static String tag(String about) {
        return about + "+" + EngineVersion.get();
    }
}
