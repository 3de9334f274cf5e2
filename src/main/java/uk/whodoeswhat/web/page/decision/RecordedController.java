package uk.whodoeswhat.web.page.decision;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.store.Store;
import uk.whodoeswhat.web.PageProblems;
import uk.whodoeswhat.web.RecordedJson;
import uk.whodoeswhat.web.RecordingService;

/** A recorded decision, and its record as JSON, which is what was decided whatever a page makes of it. */
@Controller
public class RecordedController {
    public static final String PATH = "/decisions";

    private final RecordingService recordings;
    private final Store store;
    private final Rulebook rulebook;

    RecordedController(RecordingService recordings, Store store, Rulebook rulebook) {
        this.recordings = recordings;
        this.store = store;
        this.rulebook = rulebook;
    }

    @ModelAttribute
    void askAgain(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView decision(@PathVariable("id") String id) {
        RecordedDecision recorded = find(recordings, id);
        RecordedView view = RecordedView.of(
                recorded,
                recordings.rulebook(recorded),
                new Words(rulebook.manifest()),
                store.log().size(),
                store.versions(recorded.reference()));
        return new ModelAndView("decisions/recorded", Map.of("recorded", view));
    }

    @GetMapping(path = PATH + "/{id}/record.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> json(@PathVariable("id") String id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"decision-" + id + ".json\"")
                .body(RecordedJson.of(find(recordings, id)));
    }

    public static String path(UUID id) {
        return PATH + "/" + id;
    }

    /**
     * The decision with this id.
     *
     * @throws RuntimeException a refusal if there is none
     */
    public static RecordedDecision find(RecordingService recordings, String id) {
        return recordings.find(id).orElseThrow(() -> PageProblems.missing("decision", id, PATH));
    }
}
