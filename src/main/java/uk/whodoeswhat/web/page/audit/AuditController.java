package uk.whodoeswhat.web.page.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.document.TypedText;
import uk.whodoeswhat.framework.PlainTime;
import uk.whodoeswhat.ledger.LogVerifier;
import uk.whodoeswhat.ledger.SignedNote;
import uk.whodoeswhat.ledger.Trust;
import uk.whodoeswhat.ledger.Verification;
import uk.whodoeswhat.ledger.VerifierKey;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.store.Log;
import uk.whodoeswhat.store.Replayed;
import uk.whodoeswhat.store.Store;
import uk.whodoeswhat.web.RecordingService;
import uk.whodoeswhat.web.page.FormError;
import uk.whodoeswhat.web.page.NoStore;

/** What an auditor checks: the log, that it goes on from an older checkpoint, and that decisions come out as recorded. */
@Controller
@NoStore
public class AuditController {
    static final String PATH = "/audit";

    private final Store store;
    private final RecordingService recordings;

    AuditController(Store store, RecordingService recordings) {
        this.store = store;
        this.recordings = recordings;
    }

    @GetMapping(PATH)
    ModelAndView audit() {
        return audit(HttpStatus.OK, List.of(), "", "");
    }

    private ModelAndView audit(HttpStatus status, List<FormError> errors, String checkpoint, String id) {
        Log log = store.log();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("facts", facts(log));
        model.put(
                "note",
                log.checkpoint()
                        .map(note -> new String(note.bytes(), StandardCharsets.UTF_8))
                        .orElse(""));
        model.put("cosigned", log.cosigned().isPresent());
        model.put("count", store.count());
        model.put("errors", errors);
        model.put("checkpoint", checkpoint);
        model.put("id", id);
        ModelAndView page = new ModelAndView("audit/index", model);
        page.setStatus(status);
        return page;
    }

    /** The state of the log, in words. */
    public static Map<String, String> facts(Log log) {
        Map<String, String> facts = new LinkedHashMap<>();
        long size = log.size();
        facts.put("Entries", size == 0 ? "None yet" : String.valueOf(size));
        log.signedAt().ifPresent(time -> facts.put("Last checkpoint", PlainTime.of(time)));
        facts.put("Name of the log", log.key().name());
        facts.put("Fingerprint of its key", log.key().fingerprint());
        if (!log.cosigners().isEmpty()) {
            facts.put(
                    "Cosigned by",
                    String.join(
                            ", ",
                            log.cosigners().stream().map(VerifierKey::name).toList()));
        }
        return facts;
    }

    @PostMapping(PATH + "/verify")
    ModelAndView verify() throws IOException {
        return verified(Trust.none());
    }

    @PostMapping(path = PATH + "/consistency", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView consistency(
            @RequestParam(name = "checkpoint", defaultValue = "") String pasted,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        boolean uploaded = file != null && !file.isEmpty();
        if (uploaded != TypedText.isBlank(pasted)) {
            String message =
                    uploaded ? "Paste a checkpoint or choose a file, not both" : "Paste a checkpoint, or choose a file";
            return audit(HttpStatus.UNPROCESSABLE_CONTENT, List.of(new FormError("#checkpoint", message)), pasted, "");
        }
        byte[] bytes = file != null && uploaded
                ? file.getBytes()
                : (TypedText.strip(pasted) + "\n").getBytes(StandardCharsets.UTF_8);
        Result<SignedNote> read = SignedNote.readGiven(bytes);
        if (read instanceof Result.Ok<SignedNote> accepted) {
            return verified(new Trust(Optional.empty(), List.of(), List.of(VerifiedView.given(accepted.value()))));
        }
        Problem problem = read.problems().get(0);
        String message = "This is no checkpoint: found " + problem.found() + "; allowed: " + problem.allowed();
        return audit(HttpStatus.UNPROCESSABLE_CONTENT, List.of(new FormError("#checkpoint", message)), pasted, "");
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge() {
        return audit(
                HttpStatus.CONTENT_TOO_LARGE,
                List.of(new FormError("#file", "The checkpoint must be 1 MiB (1,048,576 bytes) or smaller")),
                "",
                "");
    }

    private ModelAndView verified(Trust trust) throws IOException {
        if (store.log().size() == 0) {
            return audit(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    List.of(new FormError("#verify", "The log has no entry yet, so that there is nothing to verify")),
                    "",
                    "");
        }
        Verification verification = LogVerifier.verify(new StoredLog(store.log()), trust);
        return new ModelAndView("audit/verified", Map.of("view", VerifiedView.of(verification, trust)));
    }

    @PostMapping(PATH + "/replay")
    ModelAndView replay(@RequestParam(name = "id", defaultValue = "") String id) {
        Optional<RecordedDecision> recorded = recordings.find(TypedText.strip(id));
        if (recorded.isEmpty()) {
            String message = TypedText.isBlank(id)
                    ? "Enter the id of a decision"
                    : "Found " + Problem.quoted(id) + "; allowed: the id of a recorded decision, as its page has it";
            return audit(HttpStatus.UNPROCESSABLE_CONTENT, List.of(new FormError("#id", message)), "", id);
        }
        Replayed replayed = Replayed.of(store, recorded.get());
        return new ModelAndView(
                "audit/replayed",
                Map.of("replayed", replayed, "id", recorded.get().id().toString()));
    }
}
