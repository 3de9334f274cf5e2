package uk.whodoeswhat.web.page.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.tier.Tier;
import uk.whodoeswhat.web.page.RulebookLinks;
import uk.whodoeswhat.web.page.Scenes;

/** All scenarios, by the tier they reach, and how much of the rulebook they show. */
@Controller
class ScenariosController {
    private final Rulebook rulebook;
    private final RulebookLinks links;
    private final Scenes scenes;

    ScenariosController(Rulebook rulebook, RulebookLinks links, Scenes scenes) {
        this.rulebook = rulebook;
        this.links = links;
        this.scenes = scenes;
    }

    @GetMapping(RulebookLinks.HOME + "/scenarios")
    ModelAndView scenarios() {
        Words words = new Words(rulebook.manifest());
        List<Scenes.Scene> all = scenes.all();
        Map<String, List<RulebookLinks.RulebookLink>> tiers = new LinkedHashMap<>();
        for (Tier tier : Tier.values()) {
            tiers.put(
                    words.of(tier),
                    RulebookLinks.scenarios(
                            all.stream().filter(scene -> scene.tier() == tier).toList()));
        }
        long differing =
                all.stream().filter(scene -> !scene.differences().isEmpty()).count();
        return new ModelAndView(
                "rulebook/scenarios",
                Map.of(
                        "tiers",
                        tiers,
                        "count",
                        all.size(),
                        "differing",
                        differing,
                        "coverage",
                        CoverageView.of(rulebook, scenes, links)));
    }
}
