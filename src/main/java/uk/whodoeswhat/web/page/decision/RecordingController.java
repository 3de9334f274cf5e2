package uk.whodoeswhat.web.page.decision;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.framework.UnknownAnswer;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.register.Recording;
import uk.whodoeswhat.register.Request;
import uk.whodoeswhat.register.Submission;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.web.PageProblems;
import uk.whodoeswhat.web.RecordingService;
import uk.whodoeswhat.web.RequestIds;
import uk.whodoeswhat.web.page.FormError;

/** Records the decision that a page showed, and goes on to its own page. */
@Controller
public class RecordingController {
    private final RecordingService recordings;
    private final Rulebook rulebook;

    RecordingController(RecordingService recordings, Rulebook rulebook) {
        this.recordings = recordings;
        this.rulebook = rulebook;
    }

    @PostMapping(path = RecordedController.PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView record(
            @RequestParam("proposal") String proposal,
            @RequestParam(name = "reading", required = false) List<String> readings,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "role", defaultValue = "") String role,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @RequestParam("request") String id,
            HttpServletRequest request) {
        RecordForm form =
                new RecordForm(proposal, readings == null ? List.of() : readings, name, role, reason, uuid(id));
        Reading reading = reading(form);
        Result<Recording<RecordedDecision>> read = form.submission()
                .flatMap(submission -> recordings.record(asked(form, submission, request), submission, reading));
        if (!(read instanceof Result.Ok<Recording<RecordedDecision>> accepted)) {
            return again(HttpStatus.UNPROCESSABLE_CONTENT, form, form.errors(read.problems()));
        }
        if (accepted.value() instanceof Recording.Conflict<RecordedDecision> conflict) {
            String message = "Found " + conflict.found() + "; allowed: " + conflict.allowed();
            return again(HttpStatus.CONFLICT, form, List.of(new FormError("#proposal-sent", message)));
        }
        RecordedDecision recorded = ((Recording.Made<RecordedDecision>) accepted.value()).value();
        return goTo(RecordedController.path(recorded.id()));
    }

    private Reading reading(RecordForm form) {
        try {
            return rulebook.reading(form.answers());
        } catch (UnknownAnswer e) {
            throw PageProblems.parameter("reading", String.join(", ", form.readings()), String.valueOf(e.getMessage()));
        }
    }

    private static Request asked(RecordForm form, Submission submission, HttpServletRequest request) {
        return new Request(
                UUID.fromString(form.request()), submission.digest(form.answers()), RequestIds.correlation(request));
    }

    private ModelAndView again(HttpStatus status, RecordForm form, List<FormError> errors) {
        ModelAndView page = new ModelAndView(
                "decisions/record",
                Map.of("record", form, "errors", errors, "otherwise", Otherwise.of(rulebook, form.answers())));
        page.setStatus(status);
        return page;
    }

    /**
     * The id of a form, which a page of ours gave.
     *
     * @throws RuntimeException a refusal if it is none
     */
    static String uuid(String id) {
        try {
            return UUID.fromString(id).toString();
        } catch (IllegalArgumentException e) {
            throw PageProblems.parameter("request", id, "the id that the form came with; load its page again");
        }
    }

    /** After a form was sent: another page, so that loading it again sends nothing again. */
    public static ModelAndView goTo(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView((View) view);
    }
}
