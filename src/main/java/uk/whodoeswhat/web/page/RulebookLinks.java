package uk.whodoeswhat.web.page;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.whodoeswhat.framework.Basis;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.rulebook.Rule;
import uk.whodoeswhat.rulebook.Rulebook;

/** Links between the pages of the rulebook: from clauses to rules to scenarios, and back. */
@Component
class RulebookLinks {
    static final String HOME = "/rulebook";

    private final Rulebook rulebook;

    /** A thing with a page of its own; `note` is said after it, and may be empty. */
    record Link(String text, String href, String note) {}

    RulebookLinks(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    List<Link> clauses(List<Citation> citations) {
        return citations.stream().map(this::clause).toList();
    }

    private Link clause(Citation citation) {
        String heading = rulebook.sources().stream()
                .filter(source -> source.id().equals(citation.source()))
                .flatMap(source -> source.clauses().stream())
                .filter(clause -> clause.id().equals(citation.clause()))
                .map(clause -> clause.says())
                .findFirst()
                .orElse("");
        return new Link(citation.toString(), clausePath(citation), heading);
    }

    static List<Link> rules(List<Rule> rules) {
        return rules.stream()
                .map(rule -> new Link(rule.title(), rulePath(rule), words(rule.basis())))
                .toList();
    }

    static List<Link> scenarios(List<Scenes.Scene> scenes) {
        return scenes.stream()
                .map(scene -> new Link(scene.title(), scenarioPath(scene.id()), ""))
                .toList();
    }

    static String clausePath(Citation citation) {
        return HOME + "/clauses/" + citation.source() + "/" + citation.clause();
    }

    static String rulePath(Rule rule) {
        return HOME + "/rules/" + rule.id();
    }

    static String scenarioPath(String id) {
        return HOME + "/scenarios/" + id;
    }

    /** What a rule rests on. */
    static String words(Basis basis) {
        return switch (basis) {
            case FRAMEWORK -> "rests on the framework’s words";
            case READING -> "rests on a reading, where the sources leave it open";
            case HOUSE -> "rests on a house assumption, where the framework is silent";
        };
    }
}
