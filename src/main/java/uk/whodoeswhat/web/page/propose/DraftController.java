package uk.whodoeswhat.web.page.propose;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.document.Json;
import uk.whodoeswhat.document.TypedText;
import uk.whodoeswhat.document.YamlText;
import uk.whodoeswhat.framework.PlainDate;
import uk.whodoeswhat.proposal.CanonicalProposal;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.register.ProposalVersion;
import uk.whodoeswhat.store.Store;
import uk.whodoeswhat.store.StoreEnvironment;
import uk.whodoeswhat.web.DecisionService;
import uk.whodoeswhat.web.page.NoStore;
import uk.whodoeswhat.web.page.RulebookLinks;
import uk.whodoeswhat.web.page.decision.DecisionPage;
import uk.whodoeswhat.web.page.decision.RecordedController;
import uk.whodoeswhat.web.page.decision.RecordingController;
import uk.whodoeswhat.web.page.help.Keeping;

/** A draft as a whole: its task list, its answers to check, its tier, its file, and its end. */
@Controller
@NoStore
class DraftController {
    private static final String DRAFT = DraftDesk.PATH + "/{draft}";

    private final DraftDesk desk;
    private final Store store;
    private final DecisionService evaluator;
    private final StoreEnvironment sources;
    private final Keeping keeping;

    DraftController(DraftDesk desk, Store store, DecisionService evaluator, StoreEnvironment sources, Keeping keeping) {
        this.desk = desk;
        this.store = store;
        this.evaluator = evaluator;
        this.sources = sources;
        this.keeping = keeping;
    }

    @GetMapping(DRAFT)
    ModelAndView tasks(@PathVariable("draft") String id, HttpServletRequest request) {
        DraftDesk.Opened draft = desk.open(id);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("draft", draft);
        model.put("address", String.valueOf(request.getRequestURL()));
        model.put("tasks", TasksView.of(desk.form(), draft));
        model.put("next", AskNext.of(desk.form(), draft, evaluator.rulebook()));
        model.put("versions", versions(draft));
        model.put("until", keeping.draftUntil(Instant.parse(draft.saved())));
        return new ModelAndView("propose/tasks", model);
    }

    /** The decisions on earlier versions, by their addresses. */
    private List<RulebookLinks.RulebookLink> versions(DraftDesk.Opened draft) {
        String reference = TypedText.strip(draft.typed().text("reference"));
        return reference.isEmpty()
                ? List.of()
                : store.versions(reference).stream()
                        .flatMap(version -> version.decisions().stream()
                                .map(decision -> new RulebookLinks.RulebookLink(
                                        named(version), RecordedController.path(decision), version.title())))
                        .toList();
    }

    private static String named(ProposalVersion version) {
        return "Version " + version.version() + ", " + PlainDate.of(version.date());
    }

    @GetMapping(DRAFT + "/check")
    ModelAndView check(@PathVariable("draft") String id) {
        return check(desk.open(id), HttpStatus.OK);
    }

    private ModelAndView check(DraftDesk.Opened draft, HttpStatus status) {
        ModelAndView page =
                new ModelAndView("propose/check", Map.of("draft", draft, "view", AnswersView.of(desk.form(), draft)));
        page.setStatus(status);
        return page;
    }

    @PostMapping(DRAFT + "/decide")
    ModelAndView decide(@PathVariable("draft") String id) {
        DraftDesk.Opened draft = desk.open(id);
        Optional<Proposal> proposal = draft.drafted().proposal();
        if (proposal.isEmpty()) {
            return check(draft, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Decision decision = evaluator.decide(
                CanonicalProposal.of(proposal.get()), evaluator.rulebook().reading(Map.of()));
        String text = YamlText.of(draft.drafted().tree());
        return DecisionPage.of(decision, text, "", sources.ids().get().toString())
                .addObject("draft", draft.path());
    }

    @GetMapping(DRAFT + "/proposal.yaml")
    ResponseEntity<byte[]> yaml(@PathVariable("draft") String id) {
        return file(YamlText.of(desk.open(id).drafted().tree()), "proposal.yaml");
    }

    @GetMapping(DRAFT + "/proposal.json")
    ResponseEntity<byte[]> json(@PathVariable("draft") String id) {
        return file(Json.laidOut(desk.open(id).drafted().tree()), "proposal.json");
    }

    private static ResponseEntity<byte[]> file(String text, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(DRAFT + "/delete")
    ModelAndView confirm(@PathVariable("draft") String id) {
        return new ModelAndView("propose/delete", Map.of("draft", desk.open(id)));
    }

    @PostMapping(DRAFT + "/delete")
    ModelAndView delete(@PathVariable("draft") String id) {
        desk.delete(desk.open(id).id());
        return RecordingController.goTo(DraftDesk.PATH);
    }
}
