package uk.whodoeswhat.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.whodoeswhat.document.Shape;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.rationale.MinimalChange;
import uk.whodoeswhat.rationale.NextQuestion;
import uk.whodoeswhat.rationale.Rationale;
import uk.whodoeswhat.rationale.WhyNot;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.stability.Margin;
import uk.whodoeswhat.rulebook.stability.Readings;
import uk.whodoeswhat.rulebook.stability.Statement;
import uk.whodoeswhat.tier.Requirement;

/** Writes a rationale as the last part of a decision's tree. */
final class RationaleTree {
    private static final Shape CITATION = Shape.of("source", "clause");
    private static final Shape READINGS =
            Shape.of("changes", "combinations", "agreeing", "fitting", "fittingAgreeing", "tiers");
    private static final Shape READING = Shape.of("question", "answer", "tier");
    private static final Shape MARGIN = Shape.of("parameter", "value", "tierHoldsFrom", "tierHoldsTo");
    private static final Shape WHY_NOT = Shape.of("blockers", "open", "explanation");
    private static final Shape REQUIREMENT = Shape.of("requirement", "criteria", "rule", "citations");
    private static final Shape CHANGE = Shape.of("changes", "who", "evidenceNeeded");
    private static final Shape QUESTION = Shape.of("criterion", "question", "settles");

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
        tree.put(
                "restsOn",
                rationale.restsOn().stream().map(RationaleTree::statement).toList());
    }

    private static Object statement(Statement statement) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", statement.kind().name());
        tree.put("path", statement.path());
        tree.put("statedBy", statement.statedBy());
        statement.source().ifPresent(source -> {
            Map<String, Object> where = new LinkedHashMap<>();
            where.put("title", source.title());
            source.link().ifPresent(link -> where.put("link", link));
            tree.put("source", where);
        });
        tree.put("own", statement.own());
        return tree;
    }

    private static Object readings(Readings readings) {
        Map<String, Object> tiers = new LinkedHashMap<>();
        readings.tiers().forEach((tier, count) -> tiers.put(tier.name(), count));
        return READINGS.with(
                readings.changes().stream().map(RationaleTree::change).toList(),
                readings.combinations(),
                readings.agreeing(),
                readings.fitting(),
                readings.fittingAgreeing(),
                tiers);
    }

    private static Object change(Readings.Other other) {
        return READING.with(other.question(), other.answer(), other.tier().name());
    }

    private static Object margin(Margin margin) {
        return MARGIN.with(margin.parameter().id(), margin.parameter().value(), margin.from(), margin.to());
    }

    private Map<String, Object> whyNot() {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (WhyNot each : rationale.whyNot()) {
            tree.put(
                    each.tier().name(),
                    WHY_NOT.with(requirements(each.blockers()), requirements(each.open()), each.explanation()));
        }
        return tree;
    }

    private List<Object> requirements(List<Requirement> requirements) {
        return requirements.stream().map(this::requirement).toList();
    }

    private Object requirement(Requirement requirement) {
        return REQUIREMENT.with(
                requirement.id(),
                requirement.condition().criteria().stream().map(Criterion::id).toList(),
                requirement.rule(),
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
        return CHANGE.with(names(change.changes()), names(change.who()), texts(change.evidenceNeeded()));
    }

    private Object nextQuestion(NextQuestion next) {
        Map<String, Object> settles = new LinkedHashMap<>();
        next.settles()
                .forEach((answer, tiers) -> settles.put(
                        answer.name(), tiers.stream().map(Enum::name).toList()));
        return QUESTION.with(next.criterion().id(), next.question(), settles);
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
                .map(citation -> CITATION.with(citation.source(), citation.clause()))
                .toList();
    }
}
