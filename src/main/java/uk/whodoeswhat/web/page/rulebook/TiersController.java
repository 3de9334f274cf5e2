package uk.whodoeswhat.web.page.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.tier.Requirement;
import uk.whodoeswhat.tier.Tier;
import uk.whodoeswhat.web.page.RulebookLinks;

/** What each tier requires, as a table, in the rulebook's own reading. */
@Controller
class TiersController {
    private final Rulebook rulebook;

    /** A requirement with, for each central tier, the rule that asks for it there; empty where the tier does not. */
    record Row(String requirement, List<List<RulebookLinks.RulebookLink>> cells) {}

    /** A tier and what it says of use. */
    record TierView(String title, String usage) {}

    TiersController(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    @GetMapping(RulebookLinks.HOME + "/tiers")
    ModelAndView tiers() {
        Words words = new Words(rulebook.manifest());
        List<Requirement> requirements =
                rulebook.tiers(rulebook.reading(Map.of())).requirements();
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Requirement requirement : requirements) {
            rows.computeIfAbsent(requirement.id(), id -> new Row(words.requirement(id), cells(id, requirements)));
        }
        return new ModelAndView(
                "rulebook/tiers",
                Map.of(
                        "tiers",
                        Tier.CENTRAL.stream()
                                .map(tier -> new TierView(words.of(tier), words.usage(tier)))
                                .toList(),
                        "rows",
                        rows.values()));
    }

    private List<List<RulebookLinks.RulebookLink>> cells(String id, List<Requirement> requirements) {
        return Tier.CENTRAL.stream()
                .map(tier -> requirements.stream()
                        .filter(each -> each.tier() == tier && each.id().equals(id))
                        .findFirst())
                .map(this::cell)
                .toList();
    }

    private List<RulebookLinks.RulebookLink> cell(Optional<Requirement> requirement) {
        return requirement
                .map(each -> RulebookLinks.rules(List.of(rulebook.rule(each.rule()))))
                .orElse(List.of());
    }
}
