package uk.whodoeswhat.web.page.propose;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.form.Imported;
import uk.whodoeswhat.form.Typed;
import uk.whodoeswhat.register.ProposalVersion;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.store.Store;
import uk.whodoeswhat.web.RecordingService;
import uk.whodoeswhat.web.page.FormError;
import uk.whodoeswhat.web.page.NoStore;
import uk.whodoeswhat.web.page.Submitted;
import uk.whodoeswhat.web.page.decision.RecordedController;
import uk.whodoeswhat.web.page.decision.RecordingController;

/** Where a proposal begins: from nothing, from a file, or from one that was decided. */
@Controller
@NoStore
class ProposeController {
    private final DraftDesk desk;
    private final RecordingService recordings;
    private final Store store;

    ProposeController(DraftDesk desk, RecordingService recordings, Store store) {
        this.desk = desk;
        this.recordings = recordings;
        this.store = store;
    }

    @GetMapping(DraftDesk.PATH)
    ModelAndView start() {
        return page(HttpStatus.OK, List.of(), "");
    }

    @PostMapping(DraftDesk.PATH)
    ModelAndView begin() {
        return RecordingController.goTo(desk.begin(Typed.NOTHING).path());
    }

    @PostMapping(path = DraftDesk.PATH + "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView take(
            @RequestParam(name = "proposal", defaultValue = "") String text,
            @RequestParam(name = "file", required = false) MultipartFile @Nullable [] files)
            throws IOException {
        Submitted submitted = Submitted.of(text, files);
        if (submitted.error().isPresent()) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT, List.of(submitted.error().get()), submitted.text());
        }
        Result<Typed> read = Imported.read(desk.form(), submitted.bytes(), submitted.format());
        if (read instanceof Result.Ok<Typed> accepted) {
            try {
                return RecordingController.goTo(desk.begin(accepted.value()).path());
            } catch (DraftTooLarge e) {
                FormError error =
                        new FormError("#proposal", "The proposal must be smaller than 1 MiB (1,048,576 bytes)");
                return page(HttpStatus.CONTENT_TOO_LARGE, List.of(error), submitted.text());
            }
        }
        List<FormError> errors = read.problems().stream()
                .map(problem -> new FormError("#proposal", problem.message()))
                .toList();
        return page(HttpStatus.UNPROCESSABLE_CONTENT, errors, submitted.text());
    }

    /** A draft of the next version of a proposal that was decided, without its date. */
    @PostMapping(DraftDesk.PATH + "/from/{id}")
    ModelAndView next(@PathVariable("id") String id) {
        RecordedDecision recorded = RecordedController.find(recordings, id);
        Result<Typed> read = Imported.read(desk.form(), recorded.proposal(), Format.JSON);
        if (!(read instanceof Result.Ok<Typed> accepted)) {
            throw new IllegalStateException("the recorded proposal of " + id + ": " + read.problems());
        }
        int last = store.versions(recorded.reference()).stream()
                .mapToInt(ProposalVersion::version)
                .max()
                .orElse(0);
        Typed typed = accepted.value()
                .with(Map.of(
                        "version",
                        String.valueOf(last + 1),
                        "date" + Typed.DAY,
                        "",
                        "date" + Typed.MONTH,
                        "",
                        "date" + Typed.YEAR,
                        ""));
        return RecordingController.goTo(desk.begin(typed).path());
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge() {
        return page(
                HttpStatus.CONTENT_TOO_LARGE,
                List.of(new FormError("#file", "The proposal must be 1 MiB (1,048,576 bytes) or smaller")),
                "");
    }

    private static ModelAndView page(HttpStatus status, List<FormError> errors, String proposal) {
        ModelAndView page = new ModelAndView("propose/start", Map.of("errors", errors, "proposal", proposal));
        page.setStatus(status);
        return page;
    }
}
