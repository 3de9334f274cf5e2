package uk.whodoeswhat.web.page.rulebook;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.whodoeswhat.framework.Parameter;
import uk.whodoeswhat.framework.Question;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.rulebook.definition.RulebookDefinition;
import uk.whodoeswhat.web.PageProblems;
import uk.whodoeswhat.web.page.RulebookLinks;
import uk.whodoeswhat.web.page.Scenes;

/** One rule: in plain English, what it rests on, its text, and the scenarios that show it. */
@Controller
class RuleController {
    private final Rulebook rulebook;
    private final RulebookLinks links;
    private final Scenes scenes;

    /** The rule, the house parameters it uses with their values, and the questions of reading it answers. */
    record RuleView(
            String id,
            String title,
            String topic,
            String basis,
            List<RulebookLinks.RulebookLink> clauses,
            List<String> parameters,
            List<String> questions,
            String place,
            String text,
            List<RulebookLinks.RulebookLink> scenarios) {}

    RuleController(Rulebook rulebook, RulebookLinks links, Scenes scenes) {
        this.rulebook = rulebook;
        this.links = links;
        this.scenes = scenes;
    }

    @GetMapping(RulebookLinks.HOME + "/rules/{id}")
    ModelAndView rule(@PathVariable("id") String id) {
        return rulebook.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .map(rule -> new ModelAndView("rulebook/rule", Map.of("view", view(rule))))
                .orElseThrow(() -> PageProblems.missing("rule", id, RulebookLinks.HOME + "/rules"));
    }

    private RuleView view(Rule rule) {
        RulebookDefinition manifest = rulebook.manifest();
        return new RuleView(
                rule.id(),
                rule.title(),
                RulesController.topic(rule),
                "It " + RulebookLinks.words(rule.basis()) + ".",
                links.clauses(rule.citations()),
                manifest.parameters().stream()
                        .filter(parameter -> rule.parameters().contains(parameter.id()))
                        .map(RuleController::parameter)
                        .toList(),
                manifest.questions().stream()
                        .filter(question -> rule.questions().contains(question.id()))
                        .map(Question::asks)
                        .toList(),
                rule.file() + ", line " + rule.line(),
                rule.text(),
                RulebookLinks.scenarios(scenes.firing(List.of(rule))));
    }

    private static String parameter(Parameter parameter) {
        return parameter.title() + ": " + parameter.inWords(parameter.value());
    }
}
