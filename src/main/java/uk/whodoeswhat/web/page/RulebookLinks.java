package uk.whodoeswhat.web.page;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.whodoeswhat.framework.Basis;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.definition.Rule;

/** Links between the pages of the rulebook: from clauses to rules to scenarios, and back. */
@Component
public class RulebookLinks {
    public static final String HOME = "/rulebook";

    private final Rulebook rulebook;

    /** A thing with a page of its own; `note` is said after it, and may be empty. */
    public record RulebookLink(String text, String href, String note) {}

    RulebookLinks(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    public List<RulebookLink> clauses(List<Citation> citations) {
        return citations.stream().map(this::clause).toList();
    }

    private RulebookLink clause(Citation citation) {
        String heading = rulebook.sources().stream()
                .filter(source -> source.id().equals(citation.source()))
                .flatMap(source -> source.clauses().stream())
                .filter(clause -> clause.id().equals(citation.clause()))
                .map(clause -> clause.says())
                .findFirst()
                .orElse("");
        return new RulebookLink(citation.toString(), clausePath(citation), heading);
    }

    public static List<RulebookLink> rules(List<Rule> rules) {
        return rules.stream()
                .map(rule -> new RulebookLink(rule.title(), rulePath(rule), words(rule.basis())))
                .toList();
    }

    public static List<RulebookLink> scenarios(List<Scenes.Scene> scenes) {
        return scenes.stream()
                .map(scene -> new RulebookLink(scene.title(), scenarioPath(scene.id()), ""))
                .toList();
    }

    public static String clausePath(Citation citation) {
        return HOME + "/clauses/" + citation.source() + "/" + citation.clause();
    }

    public static String rulePath(Rule rule) {
        return HOME + "/rules/" + rule.id();
    }

    static String scenarioPath(String id) {
        return HOME + "/scenarios/" + id;
    }

    /** What a rule rests on. */
    public static String words(Basis basis) {
        return switch (basis) {
            case FRAMEWORK -> "rests on the framework’s words";
            case READING -> "rests on a reading, where the sources leave it open";
            case HOUSE -> "rests on a house assumption, where the framework is silent";
        };
    }
}
