package uk.whodoeswhat.web.page.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.report.Citations;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.web.page.RulebookLinks;
import uk.whodoeswhat.web.page.Scenes;

/** All rules by topic, each in plain English with its clauses and the number of scenarios that show it. */
@Controller
class RulesController {
    private final Rulebook rulebook;
    private final Scenes scenes;

    /** A rule; `scenarios` says how many show it. */
    record Row(String title, String href, String clauses, String scenarios) {}

    RulesController(Rulebook rulebook, Scenes scenes) {
        this.rulebook = rulebook;
        this.scenes = scenes;
    }

    @GetMapping(RulebookLinks.HOME + "/rules")
    ModelAndView rules() {
        Map<String, Long> counts = scenes.counts();
        Map<String, List<Row>> topics = new LinkedHashMap<>();
        for (Rule rule : rulebook.rules()) {
            topics.computeIfAbsent(topic(rule), topic -> new ArrayList<>())
                    .add(new Row(
                            rule.title(),
                            RulebookLinks.rulePath(rule),
                            Citations.line(rule.citations()),
                            shown(counts.getOrDefault(rule.id(), 0L))));
        }
        return new ModelAndView(
                "rulebook/rules",
                Map.of("topics", topics, "count", rulebook.rules().size()));
    }

    /** The name of its file as words. */
    static String topic(Rule rule) {
        String name = rule.file().substring(0, rule.file().lastIndexOf('.'));
        return Words.capital(name.replace('-', ' '));
    }

    private static String shown(long scenarios) {
        return scenarios == 0 ? "no scenario" : scenarios + (scenarios == 1 ? " scenario" : " scenarios");
    }
}
