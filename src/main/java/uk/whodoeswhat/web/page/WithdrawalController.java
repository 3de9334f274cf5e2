package uk.whodoeswhat.web.page;

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
import uk.whodoeswhat.document.Read;
import uk.whodoeswhat.register.Json;
import uk.whodoeswhat.register.Logged;
import uk.whodoeswhat.register.Recorded;
import uk.whodoeswhat.register.Recording;
import uk.whodoeswhat.register.Request;
import uk.whodoeswhat.register.Withdrawal;
import uk.whodoeswhat.store.Recorder;
import uk.whodoeswhat.store.Sources;
import uk.whodoeswhat.web.Recordings;
import uk.whodoeswhat.web.RequestIds;

/** Withdraws a recorded decision: a reason first, then a page to confirm it. */
@Controller
@Unkept
class WithdrawalController {
    private static final String PATH = RecordedController.PATH + "/{id}/withdraw";

    private final Recordings recordings;
    private final Recorder recorder;
    private final Sources sources;

    WithdrawalController(Recordings recordings, Recorder recorder, Sources sources) {
        this.recordings = recordings;
        this.recorder = recorder;
        this.sources = sources;
    }

    @GetMapping(PATH)
    ModelAndView form(@PathVariable("id") String id) {
        Recorded recorded = RecordedController.find(recordings, id);
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
        Recorded recorded = RecordedController.find(recordings, id);
        RecordForm form = new RecordForm("", List.of(), name, role, reason, RecordingController.uuid(request));
        Read<Withdrawal> read = form.withdrawal();
        if (!(read instanceof Read.Accepted<Withdrawal> accepted)) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, recorded, form, false, form.errors(read.problems()));
        }
        return switch (step) {
            case "confirm" -> withdraw(recorded, form, accepted.value(), http);
            case "change" -> page(HttpStatus.OK, recorded, form, false, List.of());
            default -> page(HttpStatus.OK, recorded, form, true, List.of());
        };
    }

    private ModelAndView withdraw(Recorded recorded, RecordForm form, Withdrawal withdrawal, HttpServletRequest http) {
        Request asked = new Request(
                UUID.fromString(form.request()), withdrawal.digest(recorded.id()), RequestIds.correlation(http));
        Recording<Logged> recording = recorder.withdraw(recorded.id(), withdrawal, asked);
        if (recording instanceof Recording.Conflict<Logged> conflict) {
            String message = "Found " + conflict.found() + "; allowed: " + conflict.allowed();
            return page(HttpStatus.CONFLICT, recorded, form, false, List.of(new FormError("#reason", message)));
        }
        return RecordingController.goTo(RecordedController.path(recorded.id()));
    }

    private static ModelAndView page(
            HttpStatus status, Recorded recorded, RecordForm form, boolean confirm, List<FormError> errors) {
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
