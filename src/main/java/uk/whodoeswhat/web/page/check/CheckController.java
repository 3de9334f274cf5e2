package uk.whodoeswhat.web.page.check;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.store.StoreEnvironment;
import uk.whodoeswhat.web.DecisionService;
import uk.whodoeswhat.web.Examples;
import uk.whodoeswhat.web.page.FormError;
import uk.whodoeswhat.web.page.NoStore;
import uk.whodoeswhat.web.page.Submitted;
import uk.whodoeswhat.web.page.decision.DecisionPage;

/** Choose an example, or paste or upload a proposal, and see its tier and why. Nothing is kept. */
@Controller
@NoStore
public class CheckController {
    public static final String PATH = "/check";

    private final DecisionService evaluator;
    private final Examples examples;
    private final StoreEnvironment sources;

    CheckController(DecisionService evaluator, Examples examples, StoreEnvironment sources) {
        this.evaluator = evaluator;
        this.examples = examples;
        this.sources = sources;
    }

    @GetMapping(PATH)
    ModelAndView form() {
        return form(HttpStatus.OK, List.of(), "");
    }

    @GetMapping(path = PATH, params = "example")
    ModelAndView example(@RequestParam(name = "example") String id) {
        return examples.find(id)
                .map(example -> answer(Submitted.of(example.proposal()), id))
                .orElseGet(() -> refuse(new FormError("#example-1", "Choose one of the examples")));
    }

    @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView proposal(
            @RequestParam(name = "proposal", defaultValue = "") String text,
            @RequestParam(name = "file", required = false) MultipartFile @Nullable [] files)
            throws IOException {
        Submitted submitted = Submitted.of(text, files);
        return submitted.error().isPresent()
                ? form(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        List.of(submitted.error().get()),
                        submitted.text())
                : answer(submitted, "");
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge() {
        return form(
                HttpStatus.CONTENT_TOO_LARGE,
                List.of(new FormError("#file", "The proposal must be 1 MiB (1,048,576 bytes) or smaller")),
                "");
    }

    /** `example` is the name of an example, empty for any other proposal. */
    private ModelAndView answer(Submitted submitted, String example) {
        Result<Decision> read =
                evaluator.evaluate(submitted.document(), evaluator.rulebook().reading(Map.of()));
        String text = submitted.text();
        if (read instanceof Result.Ok<Decision> accepted) {
            return DecisionPage.of(
                    accepted.value(), text, example, sources.ids().get().toString());
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
}
