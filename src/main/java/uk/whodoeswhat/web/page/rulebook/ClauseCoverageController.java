package uk.whodoeswhat.web.page.rulebook;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.framework.Clause;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.scenario.ClauseUse;
import uk.whodoeswhat.scenario.RequirementUse;
import uk.whodoeswhat.scenario.ScenarioCoverage;
import uk.whodoeswhat.tier.Outcome;
import uk.whodoeswhat.web.page.RulebookLinks;
import uk.whodoeswhat.web.page.Scenes;

/** Clause by clause and requirement by requirement: how many scenarios show it. */
@Controller
class ClauseCoverageController {
    static final String PATH = RulebookLinks.HOME + "/coverage";

    private final Rulebook rulebook;
    private final RulebookLinks links;
    private final Scenes scenes;

    /** An encoded clause: how many rules and questions cite it, and how many scenarios show one of those rules. */
    record ClauseRow(String id, String href, String heading, int rules, int questions, int scenarios) {}

    /** A requirement of a tier: in how many scenarios it comes out satisfied, not satisfied and open. */
    record RequirementRow(String tier, String requirement, int satisfied, int blocked, int open) {}

    ClauseCoverageController(Rulebook rulebook, RulebookLinks links, Scenes scenes) {
        this.rulebook = rulebook;
        this.links = links;
        this.scenes = scenes;
    }

    @GetMapping(PATH)
    ModelAndView coverage() {
        ScenarioCoverage coverage = scenes.coverage();
        Words words = new Words(rulebook.manifest());
        return new ModelAndView(
                "rulebook/coverage",
                Map.of(
                        "coverage",
                        CoverageView.of(rulebook, scenes, links),
                        "clauses",
                        coverage.clauses().stream().map(this::row).toList(),
                        "requirements",
                        coverage.requirements().stream()
                                .map(use -> row(use, words))
                                .toList(),
                        "count",
                        scenes.all().size()));
    }

    private ClauseRow row(ClauseUse use) {
        return new ClauseRow(
                use.clause().toString(),
                RulebookLinks.clausePath(use.clause()),
                heading(use.clause()),
                use.rules().size(),
                use.criteria().size(),
                use.scenarios().size());
    }

    private String heading(Citation clause) {
        return rulebook.sources().stream()
                .filter(source -> source.id().equals(clause.source()))
                .flatMap(source -> source.clauses().stream())
                .filter(each -> each.id().equals(clause.clause()))
                .map(Clause::heading)
                .findFirst()
                .orElse("");
    }

    private static RequirementRow row(RequirementUse use, Words words) {
        return new RequirementRow(
                words.of(use.tier()),
                words.requirement(use.requirement()),
                use.showing(Outcome.SATISFIED).size(),
                use.showing(Outcome.BLOCKED).size(),
                use.showing(Outcome.OPEN).size());
    }
}
