package uk.whodoeswhat.web.page.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.whodoeswhat.framework.PlainDate;
import uk.whodoeswhat.framework.Source;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.definition.RulebookDefinition;
import uk.whodoeswhat.web.page.RulebookLinks;

/** The rulebook in force, and the way to its parts. */
@Controller
class OverviewController {
    private final Rulebook rulebook;

    /** A part of the rulebook. */
    record Part(String title, String href, String says) {}

    OverviewController(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    @GetMapping(RulebookLinks.HOME)
    ModelAndView overview() {
        RulebookDefinition manifest = rulebook.manifest();
        return new ModelAndView(
                "rulebook/index", Map.of("name", manifest.title(), "facts", facts(manifest), "parts", parts(manifest)));
    }

    private Map<String, String> facts(RulebookDefinition manifest) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Name", manifest.id());
        facts.put("Version", manifest.version());
        facts.put("In force from", PlainDate.of(manifest.effectiveFrom()));
        facts.put("National body", manifest.nationalBody());
        facts.put(
                "Sources",
                String.join("; ", rulebook.sources().stream().map(Source::title).toList()));
        facts.put("Digest", rulebook.digest());
        return facts;
    }

    private List<Part> parts(RulebookDefinition manifest) {
        long clauses = rulebook.sources().stream()
                .mapToLong(source -> source.clauses().size())
                .sum();
        return List.of(
                part("Clauses", "clauses", clauses + " clauses in our own words, each with the rules that encode it"),
                part("Tiers", "tiers", "What each tier requires, in a table"),
                part("Rules", "rules", rulebook.rules().size() + " rules in plain English, each with its text"),
                part(
                        "Questions of reading",
                        "questions",
                        "The " + manifest.questions().size()
                                + " points that the sources leave open, and how they are read"),
                part(
                        "House parameters",
                        "parameters",
                        "The " + manifest.parameters().size() + " numbers that this project set, each with its reason"),
                part("Scenarios", "scenarios", "Worked cases with the answer that the rules must give"),
                part(
                        "Coverage",
                        "coverage",
                        "Which clauses and requirements the scenarios show, and which they do not"),
                part("Certificate", "certificate", "What was shown of these rules by running them over every state"));
    }

    private static Part part(String title, String name, String says) {
        return new Part(title, RulebookLinks.HOME + "/" + name, says);
    }
}
