package uk.whodoeswhat.decision;

import static uk.whodoeswhat.decision.RationaleTree.citations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.whodoeswhat.consequence.Consequence;
import uk.whodoeswhat.document.Shape;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Finding;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rationale.Explanation;
import uk.whodoeswhat.rationale.Rationale;
import uk.whodoeswhat.rationale.Step;
import uk.whodoeswhat.rationale.Summary;
import uk.whodoeswhat.rationale.Trace;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.rulebook.definition.RulebookDefinition;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.tier.AimsCase;
import uk.whodoeswhat.tier.RequirementOutcome;
import uk.whodoeswhat.tier.Tier;

/** Writes a judgement as a tree in the order of the package comment. */
final class DecisionTree {
    private static final Shape PROPOSAL = Shape.of("reference", "version", "title", "digest", "example");
    private static final Shape RULEBOOK = Shape.of("id", "version", "digest");
    private static final Shape NEED = Shape.of("tier", "possibleTiers");
    private static final Shape AIMS_CASE = Shape.of("outcome", "aims", "missing");
    private static final Shape FINDING =
            Shape.of("criterion", "status", "rule", "citations", "evidence", "explanation");
    private static final Shape REQUIREMENT =
            Shape.of("tier", "requirement", "criteria", "outcome", "rule", "citations");
    private static final Shape STEP = Shape.of("step", "rule", "title", "basis", "citations", "used", "concluded");
    private static final Shape CONSEQUENCE = Shape.of("kind", "text", "rule", "citations");

    private final Decision decision;
    private final Rulebook rulebook;
    private final Judgement judgement;
    private final Map<String, Object> tree = new LinkedHashMap<>();

    DecisionTree(Decision decision) {
        this.decision = decision;
        this.rulebook = decision.rulebook();
        this.judgement = decision.judgement();
    }

    /** All but the digest. */
    Map<String, Object> of(Detail detail) {
        tier();
        if (detail != Detail.TIER) {
            trace();
        }
        if (detail == Detail.FULL) {
            new RationaleTree(rulebook, Rationale.of(rulebook, judgement)).into(tree);
        }
        return tree;
    }

    private void tier() {
        Proposal proposal = judgement.proposal();
        RulebookDefinition manifest = rulebook.manifest();
        tree.put("schema", Decision.SCHEMA);
        tree.put(
                "proposal",
                PROPOSAL.with(
                        proposal.reference(),
                        proposal.version(),
                        proposal.title(),
                        decision.proposal().digest(),
                        proposal.example()));
        tree.put("rulebook", RULEBOOK.with(manifest.id(), manifest.version(), rulebook.digest()));
        tree.put("engine", EngineVersion.get());
        tree.put("asOf", proposal.date().toString());
        tree.put("reading", judgement.reading().answers());
        tree.put("tier", judgement.tier().name());
        tree.put("usage", manifest.entry(judgement.tier()).usage().name());
        judgement.level().ifPresent(level -> tree.put("level", level.name()));
        tree.put("standing", judgement.standing().name());
        tree.put("possibleTiers", names(judgement.possibleTiers()));
        tree.put("headline", judgement.headline().name());
        tree.put(
                "need",
                NEED.with(judgement.need().tier().name(), names(judgement.need().possibleTiers())));
        tree.put("aimsCase", aimsCase(judgement.aimsCase()));
        tree.put("summary", Summary.of(rulebook, judgement));
    }

    private static Map<String, Object> aimsCase(AimsCase aims) {
        Map<String, Object> statuses = new LinkedHashMap<>();
        aims.aims().forEach((aim, status) -> statuses.put(aim.id(), status.name()));
        return AIMS_CASE.with(
                aims.outcome().name(),
                statuses,
                aims.missing().stream().map(Criterion::id).toList());
    }

    private static List<String> names(Set<Tier> tiers) {
        return tiers.stream().map(Enum::name).toList();
    }

    private void trace() {
        tree.put("findings", judgement.findings().stream().map(this::finding).toList());
        tree.put(
                "requirements",
                judgement.requirements().stream().map(this::requirement).toList());
        tree.put("trace", Trace.of(rulebook, judgement).stream().map(this::step).toList());
        tree.put(
                "consequences",
                judgement.consequences().stream().map(this::consequence).toList());
    }

    private Map<String, Object> finding(Finding finding) {
        Rule rule = rule(finding.rule());
        Set<Citation> citations = new LinkedHashSet<>(asked(finding.criterion()));
        citations.addAll(rule.citations());
        return FINDING.with(
                finding.criterion().id(),
                finding.status().name(),
                finding.rule(),
                citations(new ArrayList<>(citations)),
                finding.evidence(),
                Explanation.of(finding, rule));
    }

    /** The clauses that ask for a criterion. */
    private List<Citation> asked(Criterion criterion) {
        return rulebook.manifest().entry(criterion).citations();
    }

    private Map<String, Object> requirement(RequirementOutcome assessed) {
        return REQUIREMENT.with(
                assessed.requirement().tier().name(),
                assessed.requirement().id(),
                assessed.requirement().condition().criteria().stream()
                        .map(Criterion::id)
                        .toList(),
                assessed.outcome().name(),
                assessed.requirement().rule(),
                citations(rule(assessed.requirement().rule()).citations()));
    }

    private Map<String, Object> step(Step step) {
        return STEP.with(
                step.stage().name(),
                step.rule().id(),
                step.rule().title(),
                step.rule().basis().name(),
                citations(step.rule().citations()),
                step.used(),
                step.concluded());
    }

    private Map<String, Object> consequence(Consequence consequence) {
        return CONSEQUENCE.with(
                consequence.kind().name(),
                consequence.text(),
                consequence.rule(),
                citations(rule(consequence.rule()).citations()));
    }

    private Rule rule(String id) {
        return rulebook.rule(id);
    }
}
