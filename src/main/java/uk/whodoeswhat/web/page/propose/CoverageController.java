package uk.whodoeswhat.web.page.propose;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.form.CoverageFile;
import uk.whodoeswhat.form.FormSection;
import uk.whodoeswhat.form.Typed;
import uk.whodoeswhat.framework.PlainTime;
import uk.whodoeswhat.store.StoreEnvironment;
import uk.whodoeswhat.web.PageProblems;
import uk.whodoeswhat.web.page.FormError;
import uk.whodoeswhat.web.page.NoStore;
import uk.whodoeswhat.web.page.decision.RecordingController;

/** Coverage by organisation as a CSV file: one to fill in, and the same filled in. */
@Controller
@NoStore
class CoverageController {
    private static final String LIST = "coverage.organisations";
    private static final String TEMPLATE = DraftDesk.PATH + "/coverage.csv";

    private final DraftDesk desk;
    private final FormPages pages;
    private final StoreEnvironment sources;

    CoverageController(DraftDesk desk, FormPages pages, StoreEnvironment sources) {
        this.desk = desk;
        this.pages = pages;
        this.sources = sources;
    }

    /** Whether a section is the list that is uploaded here. */
    static boolean isOf(FormSection section) {
        return section.repeats().filter(each -> each.list().equals(LIST)).isPresent();
    }

    static String path(DraftDesk.Opened draft) {
        return draft.path("coverage", "upload");
    }

    /** The address of a file to fill in, with the ICBs of the date of a draft. */
    static String template(DraftDesk.Opened draft) {
        Object date = draft.drafted().tree().get("date");
        return date instanceof String text && date(text) ? TEMPLATE + "?date=" + text : TEMPLATE;
    }

    private static boolean date(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException e) {
            return false; // whatever was typed, it is none
        }
    }

    @GetMapping(TEMPLATE)
    ResponseEntity<byte[]> template(@RequestParam(name = "date", defaultValue = "") String date) {
        if (!date.isEmpty() && !date(date)) {
            throw PageProblems.parameter("date", date, "a date of the calendar such as 2026-03-01");
        }
        LocalDate day =
                date.isEmpty() ? LocalDate.ofInstant(sources.clock().instant(), PlainTime.ZONE) : LocalDate.parse(date);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("coverage.csv")
                                .build()
                                .toString())
                .body(CoverageFile.template(day).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(path = DraftDesk.PATH + "/{draft}/coverage/upload", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView upload(
            @PathVariable("draft") String id,
            @RequestParam(name = "file", required = false) MultipartFile @Nullable [] files)
            throws IOException {
        byte[] csv = files == null || files.length == 0 ? new byte[0] : files[0].getBytes();
        if (csv.length == 0) {
            return again(id, List.of("Choose a file"));
        }
        if (csv.length > DocumentReader.MAX_BYTES) {
            return again(id, List.of("The file must be 1 MiB (1,048,576 bytes) or smaller"));
        }
        Result<Typed> read = CoverageFile.read(desk.open(id).typed(), LIST, csv);
        if (read instanceof Result.Rejected<Typed> refused) {
            return again(
                    id,
                    refused.problems().stream().map(CoverageController::told).toList());
        }
        try {
            DraftDesk.Opened draft = desk.change(
                    id,
                    typed -> CoverageFile.read(typed, LIST, csv) instanceof Result.Ok<Typed> accepted
                            ? accepted.value()
                            : typed);
            return RecordingController.goTo(draft.path(section().id()));
        } catch (DraftTooLarge e) {
            return again(id, List.of("A draft holds at most 1 MiB (1,048,576 bytes). Nothing of the file was taken"));
        }
    }

    /** Spring does not hand over what it finds too large; the draft is in the address. */
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(HttpServletRequest request) {
        String address = request.getRequestURI();
        String begin = DraftDesk.PATH + "/";
        ModelAndView page = again(
                address.substring(begin.length(), address.indexOf('/', begin.length())),
                List.of("The file must be 1 MiB (1,048,576 bytes) or smaller"));
        page.setStatus(HttpStatus.CONTENT_TOO_LARGE);
        return page;
    }

    private static String told(Problem problem) {
        return "Line " + problem.line() + ", column " + problem.column() + ": found " + problem.found() + "; allowed: "
                + problem.allowed();
    }

    private ModelAndView again(String id, List<String> messages) {
        List<FormError> errors = messages.stream()
                .map(message -> new FormError("#file", message))
                .toList();
        return pages.list(desk.open(id), section(), errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private FormSection section() {
        return desk.form().ofList(LIST).orElseThrow();
    }
}
