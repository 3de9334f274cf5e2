package uk.whodoeswhat.web.page.rulebook;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.whodoeswhat.framework.Question;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.scenario.Mismatch;
import uk.whodoeswhat.scenario.Strength;
import uk.whodoeswhat.web.Examples;
import uk.whodoeswhat.web.PageProblems;
import uk.whodoeswhat.web.page.RulebookLinks;
import uk.whodoeswhat.web.page.Scenes;
import uk.whodoeswhat.web.page.check.CheckController;

/** One scenario: why it is there, what must come out, whether it did, and the rules that fired. */
@Controller
class ScenarioController {
    private final Rulebook rulebook;
    private final RulebookLinks links;
    private final Scenes scenes;
    private final Examples examples;

    /** A scenario; `decision` is the address of its decision, empty where it is no worked example. */
    record ScenarioView(
            String id,
            String title,
            String strength,
            List<String> reading,
            String expected,
            String reached,
            List<Mismatch> differences,
            String decision,
            List<RulebookLinks.RulebookLink> clauses,
            List<RulebookLinks.RulebookLink> rules) {}

    ScenarioController(Rulebook rulebook, RulebookLinks links, Scenes scenes, Examples examples) {
        this.rulebook = rulebook;
        this.links = links;
        this.scenes = scenes;
        this.examples = examples;
    }

    @GetMapping(RulebookLinks.HOME + "/scenarios/{id}")
    ModelAndView scenario(@PathVariable("id") String id) {
        return scenes.find(id)
                .map(scene -> new ModelAndView("rulebook/scenario", Map.of("view", view(scene))))
                .orElseThrow(() -> PageProblems.missing("scenario", id, RulebookLinks.HOME + "/scenarios"));
    }

    private ScenarioView view(Scenes.Scene scene) {
        Words words = new Words(rulebook.manifest());
        return new ScenarioView(
                scene.id(),
                scene.title(),
                words(scene.scenario().strength()),
                rulebook.manifest().questions().stream()
                        .filter(question -> scene.scenario().reading().containsKey(question.id()))
                        .map(question -> answer(question, scene.scenario().reading()))
                        .toList(),
                words.of(scene.scenario().expect().tier()),
                words.of(scene.tier()),
                scene.differences(),
                examples.find(scene.id())
                        .map(example -> CheckController.PATH + "?example=" + example.id())
                        .orElse(""),
                links.clauses(scene.scenario().clauses()),
                RulebookLinks.rules(scene.rules().stream().map(rulebook::rule).toList()));
    }

    private static String answer(Question question, Map<String, String> reading) {
        return question.asks() + " "
                + question.answers().stream()
                        .filter(answer -> answer.id().equals(reading.get(question.id())))
                        .map(answer -> answer.says())
                        .collect(Collectors.joining());
    }

    private static String words(Strength strength) {
        return switch (strength) {
            case OFFICIAL -> "The framework’s own example";
            case OFFICIAL_WORDS -> "From NHS England’s published usage words";
            case STRONG -> "Expert judgement from public facts";
            case EDGE -> "Made up to test an edge";
        };
    }
}
