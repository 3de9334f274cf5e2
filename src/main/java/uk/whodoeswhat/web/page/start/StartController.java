package uk.whodoeswhat.web.page.start;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.whodoeswhat.framework.PlainDate;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.definition.RulebookDefinition;
import uk.whodoeswhat.store.Store;
import uk.whodoeswhat.web.page.RulebookLinks;
import uk.whodoeswhat.web.page.audit.AuditController;
import uk.whodoeswhat.web.page.check.CheckController;
import uk.whodoeswhat.web.page.decision.RecordedController;
import uk.whodoeswhat.web.page.propose.DraftDesk;
import uk.whodoeswhat.web.page.whatif.WhatIfController;

/** The start page: what this is, for whom, the ways in, which rules are in force, and how far the log is. */
@Controller
class StartController {
    private static final List<Way> WAYS = List.of(
            new Way(
                    DraftDesk.PATH,
                    "Propose a service",
                    "Answer questions about a service, step by step and over days, and see its tier."),
            new Way(
                    CheckController.PATH,
                    "Check an exemplar",
                    "Take a worked example or a proposal of your own, and see its tier and what would change it."),
            new Way(
                    RecordedController.PATH,
                    "Look up a decision",
                    "Find a recorded decision, read why it came about, and take its paper to a board."));
    private static final List<Way> ALSO = List.of(
            new Way(
                    WhatIfController.PATH,
                    "Ask what if",
                    "suppose that something were found otherwise, or read in another way, and see whether the tier moves."),
            new Way(
                    RulebookLinks.HOME,
                    "Read the rules",
                    "follow a clause of the framework to the rules that encode it, and to the cases that show them."));

    private final Rulebook rulebook;
    private final Store store;

    /** A way in. */
    record Way(String href, String title, String says) {}

    StartController(Rulebook rulebook, Store store) {
        this.rulebook = rulebook;
        this.store = store;
    }

    @GetMapping("/")
    ModelAndView start() {
        return new ModelAndView("start", Map.of("ways", WAYS, "also", ALSO, "rulebook", rulebook(), "log", log()));
    }

    private Map<String, String> log() {
        Map<String, String> rows = new LinkedHashMap<>();
        long count = store.count();
        rows.put("Decisions recorded", count == 0 ? "None yet" : String.valueOf(count));
        rows.putAll(AuditController.facts(store.log()));
        return rows;
    }

    private Map<String, String> rulebook() {
        RulebookDefinition manifest = rulebook.manifest();
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("Rules", manifest.title());
        rows.put("Version", manifest.version() + ", in force from " + PlainDate.of(manifest.effectiveFrom()));
        rows.put("Digest", rulebook.digest());
        return rows;
    }
}
