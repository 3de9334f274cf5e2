package uk.whodoeswhat.web.page.decisions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.whodoeswhat.document.Json;
import uk.whodoeswhat.document.TypedText;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.report.BoardPaper;
import uk.whodoeswhat.web.PageProblems;
import uk.whodoeswhat.web.Papers;
import uk.whodoeswhat.web.RecordingService;
import uk.whodoeswhat.web.page.FormError;
import uk.whodoeswhat.web.page.decision.RecordedController;

/** The papers of one meeting: the decisions that were chosen, in order, as one PDF. */
@Controller
class AgendaController {
    static final String PATH = RecordedController.PATH + "/agenda";

    private static final int MOST = 20;
    private static final int LONGEST = 200;
    private static final String TITLE = "Agenda pack";

    private final RecordingService recordings;
    private final Papers papers;

    AgendaController(RecordingService recordings, Papers papers) {
        this.recordings = recordings;
        this.papers = papers;
    }

    /** An item of the agenda; `up` and `without` are this page with the item one place earlier, and without it. */
    record Item(
            String id,
            String href,
            String title,
            String reference,
            List<FoundRow.Tag> tags,
            String up,
            String without) {}

    @GetMapping(PATH)
    ModelAndView agenda(@RequestParam(name = "id", required = false) List<String> given) {
        List<String> ids = given == null ? List.of() : List.copyOf(new LinkedHashSet<>(given));
        List<FormError> errors = new ArrayList<>();
        if (ids.isEmpty()) {
            errors.add(new FormError(RecordedController.PATH, "Choose at least one decision"));
        } else if (ids.size() > MOST) {
            errors.add(new FormError("#items", "An agenda pack has at most " + MOST + " decisions"));
        }
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            items.add(item(ids, i));
        }
        ModelAndView page =
                new ModelAndView("decisions/agenda", Map.of("items", items, "errors", errors, "name", TITLE));
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Item item(List<String> ids, int place) {
        RecordedDecision recorded = RecordedController.find(recordings, ids.get(place));
        Map<String, Object> proposal = Json.tree(recorded.proposal());
        List<String> up = new ArrayList<>(ids);
        List<String> without = new ArrayList<>(ids);
        Collections.swap(up, place, Math.max(0, place - 1));
        without.remove(place);
        List<FoundRow.Tag> tags = new ArrayList<>();
        recorded.withdrawal().ifPresent(each -> tags.add(new FoundRow.Tag("Withdrawn", "red")));
        recorded.supersededBy().ifPresent(each -> tags.add(new FoundRow.Tag("Replaced", "grey")));
        return new Item(
                ids.get(place),
                RecordedController.path(recorded.id()),
                String.valueOf(proposal.get("title")),
                proposal.get("reference") + ", version " + proposal.get("version"),
                tags,
                place == 0 ? "" : href(up),
                href(without));
    }

    private static String href(List<String> ids) {
        return PATH + ids.stream().map(id -> "id=" + id).collect(Collectors.joining("&", ids.isEmpty() ? "" : "?", ""));
    }

    @GetMapping(path = PATH + ".pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(
            @RequestParam("id") List<String> ids, @RequestParam(name = "title", defaultValue = TITLE) String title) {
        List<String> chosen = List.copyOf(new LinkedHashSet<>(ids));
        if (chosen.size() > MOST) {
            throw PageProblems.parameter("id", chosen.size() + " decisions", "at most " + MOST + " decisions");
        }
        PageProblems.illegal("title", title);
        int letters = title.codePointCount(0, title.length());
        if (letters > LONGEST) {
            throw PageProblems.parameter("title", letters + " letters", "at most " + LONGEST + " letters");
        }
        List<BoardPaper> all = new ArrayList<>();
        Map<String, byte[]> attachments = new LinkedHashMap<>();
        for (String id : chosen) {
            RecordedDecision recorded = RecordedController.find(recordings, id);
            all.add(papers.of(recorded));
            attachments.put("decision-" + id + ".json", recorded.decision());
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"agenda-pack.pdf\"")
                .body(papers.pdf(TypedText.isBlank(title) ? TITLE : TypedText.strip(title), all, attachments));
    }
}
