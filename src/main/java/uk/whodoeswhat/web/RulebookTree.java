package uk.whodoeswhat.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import uk.whodoeswhat.framework.Answer;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.framework.Clause;
import uk.whodoeswhat.framework.Parameter;
import uk.whodoeswhat.framework.Question;
import uk.whodoeswhat.framework.Source;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.rulebook.definition.RulebookDefinition;

/** A rulebook as maps, lists and texts in a fixed order. What a rulebook leaves out is left out. */
final class RulebookTree {

    /** Which rulebook it is. */
    static Map<String, Object> head(Rulebook rulebook) {
        RulebookDefinition manifest = rulebook.manifest();
        return ordered(
                "id",
                manifest.id(),
                "version",
                manifest.version(),
                "title",
                manifest.title(),
                "effectiveFrom",
                manifest.effectiveFrom().toString(),
                "digest",
                rulebook.digest());
    }

    /** All that it says. */
    static Map<String, Object> of(Rulebook rulebook) {
        RulebookDefinition manifest = rulebook.manifest();
        Map<String, Object> tree = head(rulebook);
        tree.put("nationalBody", manifest.nationalBody());
        tree.put(
                "files",
                rulebook.files().listing().lines().map(RulebookTree::file).toList());
        tree.put("sources", list(rulebook.sources(), RulebookTree::source));
        tree.put("criteria", list(manifest.criteria(), RulebookTree::criterion));
        tree.put("tiers", list(manifest.tiers(), RulebookTree::tier));
        tree.put("questions", list(manifest.questions(), RulebookTree::question));
        tree.put("parameters", list(manifest.parameters(), RulebookTree::parameter));
        tree.put("rules", list(rulebook.rules(), RulebookTree::rule));
        return tree;
    }

    /** From a line such as `<sha256>  <path>`. */
    private static Map<String, Object> file(String line) {
        int gap = line.indexOf("  ");
        return ordered("path", line.substring(gap + 2), "sha256", line.substring(0, gap));
    }

    private static Map<String, Object> source(Source source) {
        return ordered(
                "id",
                source.id(),
                "title",
                source.title(),
                "publisher",
                source.publisher(),
                "published",
                source.published().toString(),
                "weight",
                source.weight().name(),
                "licence",
                source.licence(),
                "checked",
                source.checked().toString(),
                "note",
                source.note(),
                "clauses",
                list(source.clauses(), RulebookTree::clause));
    }

    private static Map<String, Object> clause(Clause clause) {
        return ordered(
                "id",
                clause.id(),
                "heading",
                clause.heading(),
                "ordinal",
                clause.ordinal(),
                "says",
                clause.says(),
                "phrase",
                clause.phrase(),
                "encoded",
                clause.encoded(),
                "reason",
                clause.reason(),
                "dated",
                clause.dated().map(Object::toString));
    }

    private static Map<String, Object> criterion(RulebookDefinition.CriterionEntry entry) {
        return ordered(
                "id", entry.id(),
                "title", entry.title(),
                "question", entry.question(),
                "citations", list(entry.citations(), RulebookTree::citation));
    }

    private static Map<String, Object> tier(RulebookDefinition.TierEntry entry) {
        return ordered(
                "id", entry.tier().name(),
                "title", entry.title(),
                "usage", entry.usage().name(),
                "words", entry.words());
    }

    private static Map<String, Object> question(Question question) {
        return ordered(
                "id", question.id(),
                "asks", question.asks(),
                "why", question.why(),
                "citations", list(question.citations(), RulebookTree::citation),
                "default", question.byDefault(),
                "answers", list(question.answers(), RulebookTree::answer));
    }

    private static Map<String, Object> answer(Answer answer) {
        return ordered("id", answer.id(), "says", answer.says(), "effect", answer.effect());
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        return ordered(
                "id",
                parameter.id(),
                "value",
                parameter.value(),
                "unit",
                parameter.unit().name(),
                "minimum",
                parameter.minimum(),
                "maximum",
                parameter.maximum(),
                "step",
                parameter.step(),
                "inclusive",
                parameter.inclusive(),
                "dated",
                parameter.dated().toString(),
                "clause",
                parameter.clause(),
                "reason",
                parameter.reason());
    }

    private static Map<String, Object> rule(Rule rule) {
        return ordered(
                "id",
                rule.id(),
                "title",
                rule.title(),
                "basis",
                rule.basis().name(),
                "citations",
                list(rule.citations(), RulebookTree::citation),
                "file",
                rule.file(),
                "line",
                rule.line(),
                "parameters",
                rule.parameters(),
                "questions",
                rule.questions(),
                "text",
                rule.text());
    }

    private static Map<String, Object> citation(Citation citation) {
        return ordered("source", citation.source(), "clause", citation.clause());
    }

    private static <T> List<Map<String, Object>> list(List<T> items, Function<T, Map<String, Object>> change) {
        return items.stream().map(change).toList();
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            String key = (String) pairs[i];
            Object value = pairs[i + 1];
            if (value instanceof Optional<?> optional) {
                optional.ifPresent(present -> map.put(key, present));
            } else {
                map.put(key, value);
            }
        }
        return map;
    }

    private RulebookTree() {}
}
