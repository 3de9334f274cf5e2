package uk.whodoeswhat.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Read;
import uk.whodoeswhat.web.Evaluator;
import uk.whodoeswhat.web.Examples;

/** Choose an example, or paste or upload a proposal, and see its tier and why. Nothing is kept. */
@Controller
class CheckController {
    static final String PATH = "/check";

    private final Evaluator evaluator;
    private final Examples examples;

    CheckController(Evaluator evaluator, Examples examples) {
        this.evaluator = evaluator;
        this.examples = examples;
    }

    @ModelAttribute
    void keepNoCopy(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @GetMapping(PATH)
    ModelAndView form() {
        return form(HttpStatus.OK, List.of(), "");
    }

    @GetMapping(path = PATH, params = "example")
    ModelAndView example(@RequestParam(name = "example") String id) {
        return examples.find(id)
                .map(example -> answer(example.bytes(), Format.YAML))
                .orElseGet(() -> refuse(new FormError("#example-1", "Choose one of the examples")));
    }

    @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView proposal(
            @RequestParam(name = "proposal", defaultValue = "") String text,
            @RequestParam(name = "file", required = false) MultipartFile[] files)
            throws IOException {
        for (MultipartFile file : files == null ? new MultipartFile[0] : files) {
            if (!file.isEmpty()) {
                return text.isBlank()
                        ? answer(file.getBytes(), Format.ofName(String.valueOf(file.getOriginalFilename())))
                        : form(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                List.of(new FormError("#file", "Paste a proposal or choose a file, not both")),
                                text);
            }
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return text.isBlank()
                ? refuse(new FormError("#proposal", "Paste a proposal, or choose a file"))
                : answer(bytes, Format.sniff(bytes));
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge() {
        return form(
                HttpStatus.CONTENT_TOO_LARGE,
                List.of(new FormError("#file", "The proposal must be 1 MiB (1,048,576 bytes) or smaller")),
                "");
    }

    private ModelAndView answer(byte[] bytes, Format format) {
        Read<Decision> read =
                evaluator.evaluate(bytes, format, evaluator.rulebook().reading(Map.of()));
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (read instanceof Read.Accepted<Decision> accepted) {
            return new ModelAndView(
                    "decision",
                    Map.of("view", DecisionView.of(accepted.value()), "proposal", text, "errors", List.of()));
        }
        List<FormError> errors = read.problems().stream()
                .map(problem -> new FormError("#proposal", problem.message()))
                .toList();
        return form(HttpStatus.UNPROCESSABLE_CONTENT, errors, text);
    }

    private ModelAndView refuse(FormError error) {
        return form(HttpStatus.UNPROCESSABLE_CONTENT, List.of(error), "");
    }

    private ModelAndView form(HttpStatus status, List<FormError> errors, String proposal) {
        ModelAndView page =
                new ModelAndView("check", Map.of("examples", examples.list(), "errors", errors, "proposal", proposal));
        page.setStatus(status);
        return page;
    }

    /** One thing to correct, and the field where. */
    record FormError(String href, String message) {}
}
