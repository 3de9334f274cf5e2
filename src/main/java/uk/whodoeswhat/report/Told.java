package uk.whodoeswhat.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Finding;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.rulebook.definition.RulebookDefinition;
import uk.whodoeswhat.rulebook.definition.Stage;
import uk.whodoeswhat.rulebook.engine.Judgement;

/** A decision with the words and the rules it is told by. */
final class Told {
    private final Rulebook rulebook;
    private final Judgement judgement;
    private final Words words;
    private final Map<String, Rule> rules;

    Told(Decision decision) {
        this.rulebook = decision.rulebook();
        this.judgement = decision.judgement();
        this.words = new Words(rulebook.manifest());
        this.rules = rulebook.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
    }

    Rulebook rulebook() {
        return rulebook;
    }

    Judgement judgement() {
        return judgement;
    }

    Words words() {
        return words;
    }

    List<Citation> citations(String rule) {
        return rule(rule).citations();
    }

    Status found(Criterion criterion) {
        return judgement.statuses().status(criterion);
    }

    /** A criterion with what was found, such as "Scale at national level: yes". */
    String status(Criterion criterion) {
        return words.of(criterion) + ": " + Words.lower(Words.of(found(criterion)));
    }

    /** What the rule says that gave the tier. */
    PaperPoint verdict() {
        Rule rule = judgement.firings().stream()
                .filter(firing -> firing.stage() == Stage.VERDICT)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a decision without a verdict"))
                .rule();
        return PaperPoint.of(rule.title() + ".", rule.citations());
    }

    List<PaperPoint> findings() {
        return judgement.findings().stream().map(this::finding).toList();
    }

    private PaperPoint finding(Finding finding) {
        Rule rule = rule(finding.rule());
        String evidence = finding.evidence().isEmpty() ? "" : " (" + String.join(", ", finding.evidence()) + ")";
        Set<Citation> citations = new LinkedHashSet<>(asked(finding.criterion()));
        citations.addAll(rule.citations());
        return PaperPoint.of(
                words.of(finding.criterion()) + ": " + Words.lower(Words.of(finding.status())) + ". " + rule.title()
                        + evidence + ".",
                new ArrayList<>(citations));
    }

    /** The clauses that ask for a criterion. */
    private List<Citation> asked(Criterion criterion) {
        return rulebook.manifest().criteria().stream()
                .filter(entry -> entry.criterion() == criterion)
                .findFirst()
                .map(RulebookDefinition.CriterionEntry::citations)
                .orElse(List.of());
    }

    private Rule rule(String id) {
        Rule rule = rules.get(id);
        if (rule == null) {
            throw new IllegalStateException("no rule " + id);
        }
        return rule;
    }
}
