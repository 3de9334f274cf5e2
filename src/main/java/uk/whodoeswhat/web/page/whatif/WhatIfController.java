package uk.whodoeswhat.web.page.whatif;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.web.DecisionService;
import uk.whodoeswhat.web.Examples;
import uk.whodoeswhat.web.PageProblems;
import uk.whodoeswhat.web.RecordingService;
import uk.whodoeswhat.web.page.FormError;
import uk.whodoeswhat.web.page.NoStore;
import uk.whodoeswhat.web.page.Submitted;
import uk.whodoeswhat.web.page.decision.RecordedController;

/**
 * What if some things were otherwise: a decision beside what would be decided then. All of it is in the address, which can be
 * shared; only a proposal too large for an address travels in the form. Nothing is recorded.
 */
@Controller
@NoStore
public class WhatIfController {
    public static final String PATH = "/what-if";

    private final DecisionService evaluator;
    private final Examples examples;
    private final RecordingService recordings;

    WhatIfController(DecisionService evaluator, Examples examples, RecordingService recordings) {
        this.evaluator = evaluator;
        this.examples = examples;
        this.recordings = recordings;
    }

    @GetMapping(PATH)
    ModelAndView choose() {
        return choose(HttpStatus.OK, List.of(), "");
    }

    @GetMapping(path = PATH, params = "example")
    ModelAndView example(
            @RequestParam("example") String id,
            @RequestParam(name = "finding", defaultValue = "") List<String> findings,
            @RequestParam(name = "reading", defaultValue = "") List<String> readings) {
        Optional<Examples.Example> example = examples.find(id);
        if (example.isEmpty()) {
            return choose(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    List.of(new FormError("#example-1", "Choose one of the examples")),
                    "");
        }
        return shared(Map.entry("example", id), example.get().proposal(), findings, readings);
    }

    /** A recorded decision, under the rulebook and in the reading that it was made with. */
    @GetMapping(path = PATH, params = "decision")
    ModelAndView recorded(
            @RequestParam("decision") String id,
            @RequestParam(name = "finding", defaultValue = "") List<String> findings,
            @RequestParam(name = "reading", defaultValue = "") List<String> readings) {
        RecordedDecision recorded = RecordedController.find(recordings, id);
        Result<Decision> again = RecordingService.again(recorded, recordings.rulebook(recorded));
        if (again instanceof Result.Ok<Decision> accepted) {
            return WhatIfPage.shared(Map.entry("decision", id), accepted.value(), findings, readings);
        }
        FormError error = new FormError(
                RecordedController.path(recorded.id()),
                "This decision cannot be made again, so nothing can be supposed of it. Its page says why");
        return choose(HttpStatus.UNPROCESSABLE_CONTENT, List.of(error), "");
    }

    @GetMapping(path = PATH, params = "proposal")
    ModelAndView packed(
            @RequestParam("proposal") String packed,
            @RequestParam(name = "finding", defaultValue = "") List<String> findings,
            @RequestParam(name = "reading", defaultValue = "") List<String> readings) {
        String proposal = PackedProposal.unpack(packed)
                .orElseThrow(() -> PageProblems.parameter("proposal", packed, "a whole link, as this page gives it"));
        return shared(Map.entry("proposal", packed), proposal, findings, readings);
    }

    @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView proposal(
            @RequestParam(name = "proposal", defaultValue = "") String text,
            @RequestParam(name = "file", required = false) MultipartFile @Nullable [] files,
            @RequestParam(name = "finding", defaultValue = "") List<String> findings,
            @RequestParam(name = "reading", defaultValue = "") List<String> readings)
            throws IOException {
        Submitted submitted = Submitted.of(text, files);
        if (submitted.error().isPresent()) {
            return choose(
                    HttpStatus.UNPROCESSABLE_CONTENT, List.of(submitted.error().get()), submitted.text());
        }
        Result<Decision> read = decide(submitted);
        if (!(read instanceof Result.Ok<Decision> accepted)) {
            return refused(read, submitted);
        }
        Supposed supposed = Supposed.of(findings, readings, accepted.value().rulebook());
        return PackedProposal.pack(submitted.text())
                .map(packed -> WhatIfPage.redirect(Map.entry("proposal", packed), supposed))
                .orElseGet(() -> WhatIfPage.carried(accepted.value(), supposed, submitted.text()));
    }

    /** The proposal as it was sent, for those who cannot share it in a link. */
    @PostMapping(path = PATH + "/proposal", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<byte[]> download(@RequestParam("proposal") String text) {
        Submitted submitted = Submitted.of(text);
        String name = submitted.format() == Format.JSON ? "proposal.json" : "proposal.yaml";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(submitted.bytes());
    }

    private ModelAndView shared(
            Map.Entry<String, String> source, String proposal, List<String> findings, List<String> readings) {
        Submitted submitted = Submitted.of(proposal);
        Result<Decision> read = decide(submitted);
        return read instanceof Result.Ok<Decision> accepted
                ? WhatIfPage.shared(source, accepted.value(), findings, readings)
                : refused(read, submitted);
    }

    private Result<Decision> decide(Submitted submitted) {
        return evaluator.evaluate(submitted.document(), evaluator.rulebook().reading(Map.of()));
    }

    private ModelAndView refused(Result<Decision> read, Submitted submitted) {
        List<FormError> errors = read.problems().stream()
                .map(problem -> new FormError("#proposal", problem.message()))
                .toList();
        return choose(HttpStatus.UNPROCESSABLE_CONTENT, errors, submitted.text());
    }

    private ModelAndView choose(HttpStatus status, List<FormError> errors, String proposal) {
        ModelAndView page = new ModelAndView(
                "what-if-choose", Map.of("examples", examples.list(), "errors", errors, "proposal", proposal));
        page.setStatus(status);
        return page;
    }
}
