package uk.whodoeswhat.web.page.decisions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.register.Page;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.store.Store;
import uk.whodoeswhat.web.page.FormError;
import uk.whodoeswhat.web.page.decision.RecordedController;

/** The recorded decisions: searched, filtered, in pages, the newest first. */
@Controller
class DecisionsController {
    private static final int ROWS = 25;

    private final Store store;
    private final Rulebook rulebook;

    DecisionsController(Store store, Rulebook rulebook) {
        this.store = store;
        this.rulebook = rulebook;
    }

    @GetMapping(RecordedController.PATH)
    ModelAndView decisions(HttpServletRequest request) {
        SearchForm form = SearchForm.of(request);
        List<FormError> errors = form.errors();
        Page found = errors.isEmpty()
                ? store.search(form.search(ROWS))
                : new Page(List.of(), Optional.empty(), Optional.empty());
        Words words = new Words(rulebook.manifest());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("form", form);
        model.put("errors", errors);
        model.put("count", store.count());
        model.put(
                "rows",
                found.found().stream().map(each -> FoundRow.of(each, words)).toList());
        model.put(
                "next",
                found.next()
                        .map(cursor -> form.href(RecordedController.PATH, cursor))
                        .orElse(""));
        model.put(
                "previous",
                found.previous()
                        .map(cursor -> form.href(RecordedController.PATH, cursor))
                        .orElse(""));
        model.put("choices", Choices.of(words, store.rulebooks(), rulebook.digest()));
        model.put("csv", form.href(ExportController.CSV));
        model.put("ndjson", form.href(ExportController.NDJSON));
        ModelAndView page = new ModelAndView("decisions/index", model);
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
