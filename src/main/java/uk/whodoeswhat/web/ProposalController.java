package uk.whodoeswhat.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.register.ProposalVersion;
import uk.whodoeswhat.register.Times;
import uk.whodoeswhat.store.Store;

/** The versions of proposals that were decided. */
@RestController
class ProposalController {
    static final String PATH = "/api/v1/proposals/{reference}/versions";

    private final Store store;

    ProposalController(Store store) {
        this.store = store;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> versions(@PathVariable("reference") String reference) {
        PageProblems.illegal("reference", reference);
        List<ProposalVersion> versions = store.versions(reference);
        if (versions.isEmpty()) {
            throw new RefusedRequest(
                    ProblemKind.NOT_FOUND,
                    "found the reference " + Problem.quoted(reference)
                            + "; allowed: the reference of a proposal that was decided and recorded");
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("reference", reference);
        body.put("versions", versions.stream().map(ProposalController::tree).toList());
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(body);
    }

    private static Map<String, Object> tree(ProposalVersion version) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", version.version());
        tree.put("title", version.title());
        tree.put("date", version.date().toString());
        tree.put("digest", version.digest());
        tree.put("recorded", Times.text(version.recorded()));
        version.replaces().ifPresent(older -> tree.put("replaces", older));
        tree.put(
                "decisions",
                version.decisions().stream().map(ProposalController::link).toList());
        return tree;
    }

    private static Map<String, Object> link(UUID id) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("id", id.toString());
        link.put("href", DecisionController.path(id));
        return link;
    }
}
