package uk.whodoeswhat.web.page.rulebook;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.framework.Clause;
import uk.whodoeswhat.framework.Source;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.rulebook.definition.RulebookDefinition;
import uk.whodoeswhat.web.PageProblems;
import uk.whodoeswhat.web.page.RulebookLinks;
import uk.whodoeswhat.web.page.Scenes;

/** One clause: what it says, what is asked because of it, which rules encode it, and the scenarios that show them. */
@Controller
class ClauseController {
    private final Rulebook rulebook;
    private final Scenes scenes;

    /** The clause; `phrase` and `reason` (why it is not encoded) may be empty. */
    record ClauseView(
            String name,
            String source,
            String heading,
            int ordinal,
            String says,
            String phrase,
            String reason,
            List<String> asks,
            List<RulebookLinks.RulebookLink> rules,
            List<RulebookLinks.RulebookLink> about,
            List<RulebookLinks.RulebookLink> scenarios) {}

    ClauseController(Rulebook rulebook, Scenes scenes) {
        this.rulebook = rulebook;
        this.scenes = scenes;
    }

    @GetMapping(RulebookLinks.HOME + "/clauses/{source}/{clause}")
    ModelAndView clause(@PathVariable("source") String sourceId, @PathVariable("clause") String clauseId) {
        for (Source source : rulebook.sources()) {
            for (Clause clause : source.clauses()) {
                if (source.id().equals(sourceId) && clause.id().equals(clauseId)) {
                    return new ModelAndView("rulebook/clause", Map.of("view", view(source, clause)));
                }
            }
        }
        throw PageProblems.missing("clause", sourceId + " " + clauseId, RulebookLinks.HOME + "/clauses");
    }

    private ClauseView view(Source source, Clause clause) {
        Citation citation = new Citation(source.id(), clause.id());
        List<Rule> rules = rulebook.rules().stream()
                .filter(rule -> rule.citations().contains(citation))
                .toList();
        return new ClauseView(
                "Clause " + clause.id(),
                source.title(),
                clause.heading(),
                clause.ordinal(),
                clause.says(),
                clause.phrase().orElse(""),
                clause.reason().orElse(""),
                rulebook.manifest().criteria().stream()
                        .filter(criterion -> criterion.citations().contains(citation))
                        .map(RulebookDefinition.CriterionEntry::question)
                        .toList(),
                RulebookLinks.rules(rules),
                RulebookLinks.scenarios(scenes.about(citation)),
                RulebookLinks.scenarios(scenes.firing(rules)));
    }
}
