package uk.whodoeswhat.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.report.BoardPaper;
import uk.whodoeswhat.report.PaperPage;
import uk.whodoeswhat.report.ProvJson;
import uk.whodoeswhat.report.Withholding;

/** A recorded decision in other forms than JSON: the board paper as a page and as PDF, the auditor's pack, its provenance. */
@RestController
class RepresentationController {
    static final String PDF = "application/pdf";
    static final String ZIP = "application/zip";
    static final String PROV = "application/prov+json";

    private static final String PATH = DecisionController.PATH + "/{id}";

    private final DecisionLookup decisions;
    private final Papers papers;

    RepresentationController(DecisionLookup decisions, Papers papers) {
        this.decisions = decisions;
        this.papers = papers;
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> page(@PathVariable("id") String id) {
        BoardPaper paper = papers.of(decisions.find(id));
        String page = PaperPage.linked(paper.title(), List.of(paper), Papers.STYLE);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(page.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(path = PATH, produces = PDF)
    ResponseEntity<byte[]> pdf(@PathVariable("id") String id) {
        RecordedDecision recorded = decisions.find(id);
        BoardPaper paper = papers.of(recorded);
        return file(
                id + ".pdf", papers.pdf(paper.title(), List.of(paper), Map.of("decision.json", recorded.decision())));
    }

    @GetMapping(path = PATH, produces = PROV)
    ResponseEntity<byte[]> provenance(@PathVariable("id") String id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(CanonicalJson.bytes(ProvJson.of(decisions.find(id))));
    }

    /** `withhold` names items of evidence, or `by` for who recorded it; `because` says why. */
    @GetMapping(path = PATH, produces = ZIP)
    ResponseEntity<byte[]> pack(@PathVariable("id") String id, HttpServletRequest request) {
        RecordedDecision recorded = decisions.find(id);
        Withholding withholding = withholding(request, recorded);
        return file(id + ".zip", papers.pack(recorded, withholding));
    }

    private static Withholding withholding(HttpServletRequest request, RecordedDecision recorded) {
        Set<String> named = new TreeSet<>(values(request.getParameterValues("withhold")));
        Set<String> envelope = named.remove("by") ? Set.of("by") : Set.of();
        Set<String> evidence = recorded.parts().names().stream()
                .filter(part -> part.startsWith("evidence/"))
                .map(part -> part.substring("evidence/".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        for (String id : named) {
            if (!evidence.contains(id)) {
                throw new RefusedRequest(
                        ProblemKind.PARAMETER,
                        "withhold: found " + Problem.quoted(id) + "; allowed: by, " + String.join(", ", evidence));
            }
        }
        String because = String.join("; ", values(request.getParameterValues("because")));
        if (because.isBlank() && !(named.isEmpty() && envelope.isEmpty())) {
            throw new RefusedRequest(
                    ProblemKind.PARAMETER,
                    "because: found nothing; allowed: why parts are withheld, such as the exemption");
        }
        PageProblems.illegal("because", because);
        return new Withholding(named, envelope, because);
    }

    private static List<String> values(String @Nullable [] values) {
        return values == null ? List.of() : Arrays.asList(values);
    }

    private static ResponseEntity<byte[]> file(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
