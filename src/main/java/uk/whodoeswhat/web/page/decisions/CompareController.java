package uk.whodoeswhat.web.page.decisions;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.web.PageProblems;
import uk.whodoeswhat.web.RecordingService;
import uk.whodoeswhat.web.page.decision.RecordedController;
import uk.whodoeswhat.web.page.decision.RecordingController;

/** Two recorded decisions side by side. */
@Controller
class CompareController {
    static final String PATH = RecordedController.PATH + "/compare";

    private final RecordingService recordings;

    CompareController(RecordingService recordings) {
        this.recordings = recordings;
    }

    @GetMapping(
            path = PATH,
            params = {"a", "b"})
    ModelAndView compare(@RequestParam("a") String first, @RequestParam("b") String second) {
        return new ModelAndView("decisions/compare", Map.of("view", Comparison.of(side(first), side(second))));
    }

    /** As the list of decisions sends what was chosen there: it takes two. */
    @GetMapping(path = PATH, params = "!a")
    ModelAndView chosen(@RequestParam(name = "id", required = false) List<String> ids) {
        if (ids != null && ids.size() == 2) {
            String a = RecordedController.find(recordings, ids.get(1)).id().toString();
            String b = RecordedController.find(recordings, ids.get(0)).id().toString();
            return RecordingController.goTo(PATH + "?a=" + a + "&b=" + b);
        }
        ModelAndView page = new ModelAndView("decisions/choose-two", Map.of("chosen", ids == null ? 0 : ids.size()));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Side side(String id) {
        RecordedDecision recorded = RecordedController.find(recordings, id);
        Result<Rulebook> rulebook = recordings.rulebook(recorded);
        if (rulebook instanceof Result.Ok<Rulebook> accepted) {
            return new Side(recorded, accepted.value().manifest());
        }
        throw PageProblems.untold(recorded.id(), rulebook.problems());
    }
}
