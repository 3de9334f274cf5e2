package uk.whodoeswhat.web.page.decision;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.whodoeswhat.document.Json;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.register.RecordedNotice;
import uk.whodoeswhat.register.Recording;
import uk.whodoeswhat.register.Request;
import uk.whodoeswhat.register.Withdrawal;
import uk.whodoeswhat.store.DecisionWriter;
import uk.whodoeswhat.store.StoreEnvironment;
import uk.whodoeswhat.web.RecordingService;
import uk.whodoeswhat.web.RequestIds;
import uk.whodoeswhat.web.page.FormError;
import uk.whodoeswhat.web.page.NoStore;

/** Withdraws a recorded decision: a reason first, then a page to confirm it. */
@Controller
@NoStore
class WithdrawalController {
    private static final String PATH = RecordedController.PATH + "/{id}/withdraw";

    private final RecordingService recordings;
    private final DecisionWriter recorder;
    private final StoreEnvironment sources;

    WithdrawalController(RecordingService recordings, DecisionWriter recorder, StoreEnvironment sources) {
        this.recordings = recordings;
        this.recorder = recorder;
        this.sources = sources;
    }

    @GetMapping(PATH)
    ModelAndView form(@PathVariable("id") String id) {
        RecordedDecision recorded = RecordedController.find(recordings, id);
        RecordForm form = RecordForm.empty("", sources.ids().get().toString());
        return page(HttpStatus.OK, recorded, form, false, List.of());
    }

    @PostMapping(PATH)
    ModelAndView withdraw(
            @PathVariable("id") String id,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "role", defaultValue = "") String role,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @RequestParam(name = "step", defaultValue = "check") String step,
            @RequestParam("request") String request,
            HttpServletRequest http) {
        RecordedDecision recorded = RecordedController.find(recordings, id);
        RecordForm form = new RecordForm("", List.of(), name, role, reason, RecordingController.uuid(request));
        Result<Withdrawal> read = form.withdrawal();
        if (!(read instanceof Result.Ok<Withdrawal> accepted)) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, recorded, form, false, form.errors(read.problems()));
        }
        return switch (step) {
            case "confirm" -> withdraw(recorded, form, accepted.value(), http);
            case "change" -> page(HttpStatus.OK, recorded, form, false, List.of());
            default -> page(HttpStatus.OK, recorded, form, true, List.of());
        };
    }

    private ModelAndView withdraw(
            RecordedDecision recorded, RecordForm form, Withdrawal withdrawal, HttpServletRequest http) {
        Request asked = new Request(
                UUID.fromString(form.request()), withdrawal.digest(recorded.id()), RequestIds.correlation(http));
        Recording<RecordedNotice> recording = recorder.withdraw(recorded.id(), withdrawal, asked);
        if (recording instanceof Recording.Conflict<RecordedNotice> conflict) {
            String message = "Found " + conflict.found() + "; allowed: " + conflict.allowed();
            return page(HttpStatus.CONFLICT, recorded, form, false, List.of(new FormError("#reason", message)));
        }
        return RecordingController.goTo(RecordedController.path(recorded.id()));
    }

    private static ModelAndView page(
            HttpStatus status, RecordedDecision recorded, RecordForm form, boolean confirm, List<FormError> errors) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("id", recorded.id().toString());
        model.put("about", String.valueOf(Json.tree(recorded.proposal()).get("title")));
        model.put("withdrawn", recorded.withdrawal().isPresent());
        model.put("record", form);
        model.put("errors", errors);
        ModelAndView page = new ModelAndView(confirm ? "decisions/withdraw-confirm" : "decisions/withdraw", model);
        page.setStatus(status);
        return page;
    }
}
