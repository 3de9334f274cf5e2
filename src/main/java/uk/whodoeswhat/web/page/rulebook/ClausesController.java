package uk.whodoeswhat.web.page.rulebook;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.framework.Clause;
import uk.whodoeswhat.framework.PlainDate;
import uk.whodoeswhat.framework.Source;
import uk.whodoeswhat.framework.Weight;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.web.page.RulebookLinks;

/** All clauses, source by source, each with the number of rules that encode it. */
@Controller
class ClausesController {
    private final Rulebook rulebook;

    /** A source with its clauses; `note` may be empty. */
    record SourceView(
            String id,
            String title,
            String publisher,
            String published,
            String checked,
            String weight,
            String note,
            List<Row> rows) {}

    /** A clause. `state` says by how many rules it is encoded, or that it is not. */
    record Row(String id, String href, String heading, String says, String phrase, String state) {}

    ClausesController(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    @GetMapping(RulebookLinks.HOME + "/clauses")
    ModelAndView clauses() {
        return new ModelAndView(
                "rulebook/clauses",
                Map.of(
                        "sources",
                        rulebook.sources().stream()
                                .sorted(Comparator.comparing(Source::weight))
                                .map(this::source)
                                .toList()));
    }

    private SourceView source(Source source) {
        return new SourceView(
                source.id(),
                source.title(),
                source.publisher(),
                PlainDate.of(source.published()),
                PlainDate.of(source.checked()),
                words(source.weight()),
                source.note().orElse(""),
                source.clauses().stream().map(clause -> row(source, clause)).toList());
    }

    private Row row(Source source, Clause clause) {
        Citation citation = new Citation(source.id(), clause.id());
        long rules = rulebook.rules().stream()
                .filter(rule -> rule.citations().contains(citation))
                .count();
        return new Row(
                clause.id(),
                RulebookLinks.clausePath(citation),
                clause.heading(),
                clause.says(),
                clause.phrase().orElse(""),
                clause.encoded() ? rules + (rules == 1 ? " rule" : " rules") : "not encoded");
    }

    static String words(Weight weight) {
        return switch (weight) {
            case PRIMARY -> "The framework itself";
            case SECONDARY -> "A report of the framework, used only where it reads a rule differently";
            case HOUSE -> "What this project assumes where the framework is silent";
        };
    }
}
