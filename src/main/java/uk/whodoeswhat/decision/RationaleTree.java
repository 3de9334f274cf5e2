package uk.whodoeswhat.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.rationale.MinimalChange;
import uk.whodoeswhat.rationale.NextQuestion;
import uk.whodoeswhat.rationale.Rationale;
import uk.whodoeswhat.rationale.WhyNot;
import uk.whodoeswhat.rulebook.Margin;
import uk.whodoeswhat.rulebook.Readings;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.tier.Requirement;

/** Writes a rationale as the last part of a decision's tree. */
final class RationaleTree {
    private final Rulebook rulebook;
    private final Rationale rationale;

    RationaleTree(Rulebook rulebook, Rationale rationale) {
        this.rulebook = rulebook;
        this.rationale = rationale;
    }

    void into(Map<String, Object> tree) {
        tree.put("whyNot", whyNot());
        tree.put("minimalChanges", minimalChanges());
        tree.put(
                "nextQuestions",
                rationale.nextQuestions().stream().map(this::nextQuestion).toList());
        tree.put("readings", readings(rationale.readings()));
        tree.put(
                "margins",
                rationale.margins().stream().map(RationaleTree::margin).toList());
    }

    private static Object readings(Readings readings) {
        return ordered(
                "changes",
                readings.changes().stream().map(RationaleTree::change).toList(),
                "combinations",
                readings.combinations(),
                "agreeing",
                readings.agreeing());
    }

    private static Object change(Readings.Other other) {
        return ordered(
                "question",
                other.question(),
                "answer",
                other.answer(),
                "tier",
                other.tier().name());
    }

    private static Object margin(Margin margin) {
        return ordered(
                "parameter", margin.parameter().id(),
                "value", margin.parameter().value(),
                "tierHoldsFrom", margin.from(),
                "tierHoldsTo", margin.to());
    }

    private Map<String, Object> whyNot() {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (WhyNot each : rationale.whyNot()) {
            tree.put(
                    each.tier().name(),
                    ordered(
                            "blockers", requirements(each.blockers()),
                            "open", requirements(each.open()),
                            "explanation", each.explanation()));
        }
        return tree;
    }

    private List<Object> requirements(List<Requirement> requirements) {
        return requirements.stream().map(this::requirement).toList();
    }

    private Object requirement(Requirement requirement) {
        return ordered(
                "requirement",
                requirement.id(),
                "criteria",
                requirement.condition().criteria().stream().map(Criterion::id).toList(),
                "rule",
                requirement.rule(),
                "citations",
                citations(rulebook.rule(requirement.rule()).citations()));
    }

    private Map<String, Object> minimalChanges() {
        Map<String, Object> tree = new LinkedHashMap<>();
        rationale
                .minimalChanges()
                .forEach((tier, changes) -> tree.put(
                        tier.name(),
                        changes.stream().map(RationaleTree::minimalChange).toList()));
        return tree;
    }

    private static Object minimalChange(MinimalChange change) {
        return ordered(
                "changes", names(change.changes()),
                "who", names(change.who()),
                "evidenceNeeded", texts(change.evidenceNeeded()));
    }

    private Object nextQuestion(NextQuestion next) {
        Map<String, Object> settles = new LinkedHashMap<>();
        next.settles()
                .forEach((answer, tiers) -> settles.put(
                        answer.name(), tiers.stream().map(Enum::name).toList()));
        return ordered("criterion", next.criterion().id(), "question", next.question(), "settles", settles);
    }

    private static Map<String, Object> names(Map<Criterion, ? extends Enum<?>> values) {
        Map<String, Object> names = new LinkedHashMap<>();
        values.forEach((criterion, value) -> names.put(criterion.id(), value.name()));
        return names;
    }

    private static Map<String, Object> texts(Map<Criterion, String> values) {
        Map<String, Object> texts = new LinkedHashMap<>();
        values.forEach((criterion, value) -> texts.put(criterion.id(), value));
        return texts;
    }

    static List<Map<String, Object>> citations(List<Citation> citations) {
        return citations.stream()
                .map(citation -> ordered("source", citation.source(), "clause", citation.clause()))
                .toList();
    }

    static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
