package uk.whodoeswhat.web.page.rulebook;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.framework.Parameter;
import uk.whodoeswhat.framework.PlainDate;
import uk.whodoeswhat.framework.Weight;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.web.page.RulebookLinks;

/** The numbers that this project set: each with its value, date and reason, and the rules that use it. */
@Controller
class ParametersController {
    private final Rulebook rulebook;
    private final RulebookLinks links;

    /** A parameter. `range` says which other values may be tried, and may be empty. */
    record ParameterView(
            String id,
            String title,
            String value,
            String range,
            String dated,
            String reason,
            List<RulebookLinks.RulebookLink> clauses,
            List<RulebookLinks.RulebookLink> rules) {}

    ParametersController(Rulebook rulebook, RulebookLinks links) {
        this.rulebook = rulebook;
        this.links = links;
    }

    @GetMapping(RulebookLinks.HOME + "/parameters")
    ModelAndView parameters() {
        return new ModelAndView(
                "rulebook/parameters",
                Map.of(
                        "parameters",
                        rulebook.manifest().parameters().stream()
                                .map(this::view)
                                .toList()));
    }

    private ParameterView view(Parameter parameter) {
        List<Citation> clause = rulebook.sources().stream()
                .filter(source -> source.weight() == Weight.HOUSE)
                .map(source -> new Citation(source.id(), parameter.clause()))
                .toList();
        return new ParameterView(
                parameter.id(),
                parameter.title(),
                parameter.inWords(parameter.value()),
                range(parameter),
                PlainDate.of(parameter.dated()),
                parameter.reason(),
                links.clauses(clause),
                RulebookLinks.rules(rulebook.rules().stream()
                        .filter(rule -> rule.parameters().contains(parameter.id()))
                        .toList()));
    }

    private static String range(Parameter parameter) {
        return parameter
                .minimum()
                .flatMap(
                        from -> parameter.maximum().map(to -> parameter.inWords(from) + " to " + parameter.inWords(to)))
                .orElse("");
    }
}
