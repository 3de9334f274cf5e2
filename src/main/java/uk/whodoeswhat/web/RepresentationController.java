package uk.whodoeswhat.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Read;
import uk.whodoeswhat.ledger.Checkpoint;
import uk.whodoeswhat.ledger.TlogProof;
import uk.whodoeswhat.register.Logged;
import uk.whodoeswhat.register.Recorded;
import uk.whodoeswhat.register.Replaying;
import uk.whodoeswhat.report.AuditPack;
import uk.whodoeswhat.report.BoardPaper;
import uk.whodoeswhat.report.BoardPapers;
import uk.whodoeswhat.report.PaperPage;
import uk.whodoeswhat.report.PaperPdf;
import uk.whodoeswhat.report.ProvJson;
import uk.whodoeswhat.report.Registration;
import uk.whodoeswhat.report.Withholding;
import uk.whodoeswhat.store.Store;

/** A recorded decision in other forms than JSON: the board paper as a page and as PDF, the auditor's pack, its provenance. */
@RestController
class RepresentationController {
    static final String PDF = "application/pdf";
    static final String ZIP = "application/zip";
    static final String PROV = "application/prov+json";
    static final String STYLE = "/board-paper.css";

    private static final String PATH = DecisionController.PATH + "/{id}";

    private final RecordedDecisions decisions;
    private final Store store;
    private final Shelf rulebooks;

    RepresentationController(RecordedDecisions decisions, Store store, Shelf rulebooks) {
        this.decisions = decisions;
        this.store = store;
        this.rulebooks = rulebooks;
    }

    @GetMapping(path = STYLE, produces = "text/css")
    ResponseEntity<byte[]> style() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(PaperPage.style().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> page(@PathVariable("id") String id) {
        BoardPaper paper = paper(decisions.find(id));
        String page = PaperPage.linked(paper.title(), List.of(paper), STYLE);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(page.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(path = PATH, produces = PDF)
    ResponseEntity<byte[]> pdf(@PathVariable("id") String id) {
        Recorded recorded = decisions.find(id);
        BoardPaper paper = paper(recorded);
        return file(
                id + ".pdf", PaperPdf.of(paper.title(), List.of(paper), Map.of("decision.json", recorded.decision())));
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
        Recorded recorded = decisions.find(id);
        Withholding withholding = withholding(request, recorded);
        return file(
                id + ".zip",
                AuditPack.of(
                        recorded,
                        decision(recorded),
                        proofs(recorded),
                        store.log().key(),
                        withholding));
    }

    private BoardPaper paper(Recorded recorded) {
        TlogProof proof = proofs(recorded).get(recorded.index());
        Optional<Registration> registration = Optional.ofNullable(proof)
                .flatMap(found -> Checkpoint.of(found.checkpoint()) instanceof Read.Accepted<Checkpoint> accepted
                        ? Optional.of(Registration.of(recorded, accepted.value()))
                        : Optional.empty());
        return BoardPapers.of(decision(recorded), registration);
    }

    /** Today's telling of a decision; what was recorded goes with it as JSON. */
    private Decision decision(Recorded recorded) {
        Read<Decision> again =
                Replaying.again(recorded, rulebooks.get(recorded.rulebook()).orElseThrow());
        if (again instanceof Read.Accepted<Decision> accepted) {
            return accepted.value();
        }
        throw new Refusal(
                ProblemKind.RULE_FAULT,
                "this version of the program cannot tell the decision again; its JSON can be had",
                again.problems());
    }

    private Map<Long, TlogProof> proofs(Recorded recorded) {
        List<Long> indexes =
                new ArrayList<>(recorded.notices().stream().map(Logged::index).toList());
        indexes.add(recorded.index());
        return store.log().proofs(indexes);
    }

    private static Withholding withholding(HttpServletRequest request, Recorded recorded) {
        Set<String> named = new TreeSet<>(values(request.getParameterValues("withhold")));
        Set<String> envelope = named.remove("by") ? Set.of("by") : Set.of();
        Set<String> evidence = recorded.parts().names().stream()
                .filter(part -> part.startsWith("evidence/"))
                .map(part -> part.substring("evidence/".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        for (String id : named) {
            if (!evidence.contains(id)) {
                throw new Refusal(
                        ProblemKind.PARAMETER,
                        "withhold: found " + Problem.quoted(id) + "; allowed: by, " + String.join(", ", evidence));
            }
        }
        String because = String.join("; ", values(request.getParameterValues("because")));
        if (because.isBlank() && !(named.isEmpty() && envelope.isEmpty())) {
            throw new Refusal(
                    ProblemKind.PARAMETER,
                    "because: found nothing; allowed: why parts are withheld, such as the exemption");
        }
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
