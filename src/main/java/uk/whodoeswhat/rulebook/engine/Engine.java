package uk.whodoeswhat.rulebook.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kie.api.KieBase;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Parameter;
import uk.whodoeswhat.framework.Parameters;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.rulebook.definition.Labels;
import uk.whodoeswhat.rulebook.definition.ParameterGrid;
import uk.whodoeswhat.rulebook.definition.ParsedRulebook;
import uk.whodoeswhat.rulebook.definition.Placeholders;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.rulebook.definition.RuleDependencies;
import uk.whodoeswhat.tier.CriterionStructure;

/** The compiled rules with what they are run with, and what they answered before. */
public final class Engine {
    private final KieBase base;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final ParsedRulebook contents;
    private final Parameters parameters;
    private final Placeholders placeholders;
    private final Labels titles;
    private final CriterionStructure structure;
    private final boolean memorable;
    private final RuleDependencies namedBy;
    private final Map<Parameter, ParameterGrid> grids = new LinkedHashMap<>();
    private final Map<Reading, EvaluationContext> remembered = new ConcurrentHashMap<>();
    private final Map<Other, EvaluationContext> withOther = new ConcurrentHashMap<>();
    private final Map<EvaluationContext.Alike, AnswerCache> answered = new ConcurrentHashMap<>();

    private record Other(Reading reading, String parameter, String value) {}

    public Engine(KieBase base, ParsedRulebook contents) {
        this.base = base;
        this.contents = contents;
        this.parameters = new Parameters(contents.manifest().parameters());
        this.placeholders = new Placeholders(contents.manifest().parameters());
        this.namedBy = new RuleDependencies(contents.rules());
        this.titles = new Labels(contents.manifest().criteria());
        this.structure = contents.manifest().structure();
        this.memorable = FactCache.isOfUse(base, contents.rules());
        contents.rules().forEach(rule -> rules.put(rule.id(), rule));
        contents.manifest()
                .parameters()
                .forEach(parameter -> ParameterGrid.of(parameter).ifPresent(grid -> grids.put(parameter, grid)));
    }

    public ParsedRulebook contents() {
        return contents;
    }

    public Rule rule(String id) {
        Rule rule = rules.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("the rulebook has no rule `" + id + "`");
        }
        return rule;
    }

    public String evidenceNeeded(Criterion criterion, Status to) {
        return placeholders.fill(contents.manifest().entry(criterion).change(to).evidenceNeeded());
    }

    public CriterionStructure structure() {
        return structure;
    }

    Labels titles() {
        return titles;
    }

    /** The values that each parameter may take which is a number with a range, in the rulebook's order. */
    public Map<Parameter, ParameterGrid> grids() {
        return grids;
    }

    public RuleDependencies namedBy() {
        return namedBy;
    }

    public RuleSession session(Reading reading, StageObserver observer) {
        return session(reading, parameters, observer);
    }

    RuleSession session(Reading reading, Parameters with, StageObserver observer) {
        RuleSession session = new RuleSession(base, rules, with, reading, observer);
        session.global("criteria", structure);
        return session;
    }

    /** A memory for one reading. */
    FactCache memory() {
        return new FactCache(memorable);
    }

    public EvaluationContext remembered(Reading reading) {
        return remembered.computeIfAbsent(reading, each -> new EvaluationContext(this, each, parameters));
    }

    /** What the rules answer where one parameter has another value. */
    public EvaluationContext remembered(Reading reading, Parameter other) {
        return withOther.computeIfAbsent(
                new Other(reading, other.id(), other.value()),
                key -> new EvaluationContext(this, reading, parameters(other)));
    }

    /** The answers to questions about one kind of fact, for all settings in which its rules must answer alike. */
    AnswerCache answered(EvaluationContext.Alike alike) {
        return answered.computeIfAbsent(alike, key -> new AnswerCache());
    }

    private Parameters parameters(Parameter other) {
        return new Parameters(contents.manifest().parameters().stream()
                .map(each -> each.id().equals(other.id()) ? other : each)
                .toList());
    }
}
