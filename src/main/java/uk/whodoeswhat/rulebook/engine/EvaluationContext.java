package uk.whodoeswhat.rulebook.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import uk.whodoeswhat.finding.Aim;
import uk.whodoeswhat.finding.Classification;
import uk.whodoeswhat.finding.Classified;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.CriterionFact;
import uk.whodoeswhat.finding.EvidenceProfile;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Parameters;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.rulebook.definition.RuleDependencies;
import uk.whodoeswhat.rulebook.definition.Stage;
import uk.whodoeswhat.tier.Candidates;
import uk.whodoeswhat.tier.CriterionStructure;
import uk.whodoeswhat.tier.PossibleTiers;
import uk.whodoeswhat.tier.Requirement;
import uk.whodoeswhat.tier.RuleOracle;
import uk.whodoeswhat.tier.Tier;
import uk.whodoeswhat.tier.TierReading;

/**
 * What the rules answered under one reading with one set of parameters, kept so that each question is put to them once. An
 * answer is always the rules': a stage is a function of its fact, the reading and the parameters, and of those only what the
 * rules on that kind of fact name, so settings that differ elsewhere share their answers.
 */
public final class EvaluationContext implements RuleOracle, Classification {
    private final Engine engine;
    private final Reading reading;
    private final Parameters parameters;
    private final Map<Class<?>, Alike> alike = new HashMap<>();
    private final Map<Class<?>, AnswerCache> answered = new HashMap<>();
    private final Lazy<List<Firing>> required = new Lazy<>(this::fired);
    private final PossibleTiers possibleTiers;
    private final FactCache memory;

    /** A kind of fact with what its rules name, as the values it has: settings with the same answer alike. */
    public record Alike(Class<?> fact, List<String> values) {}

    EvaluationContext(Engine engine, Reading reading, Parameters parameters) {
        this.engine = engine;
        this.reading = reading;
        this.parameters = parameters;
        for (Class<?> fact : Stage.factsBeforeTheTier()) {
            Alike key = key(fact);
            alike.put(fact, key);
            answered.put(fact, engine.answered(key));
        }
        this.memory = engine.memory();
        this.possibleTiers = new PossibleTiers(collected(), this);
    }

    /** What the tiers require, by tier, then by name. */
    List<Requirement> requirements() {
        return possibleTiers.requirements();
    }

    /** The rules that said so. */
    List<Firing> required() {
        return required.get();
    }

    /** What the rules of the stages concluded of facts that recur. */
    FactCache memory() {
        return memory;
    }

    public PossibleTiers possibleTiers() {
        return possibleTiers;
    }

    public Reading reading() {
        return reading;
    }

    public Parameters parameters() {
        return parameters;
    }

    /** What the rules on this kind of fact name, with its values here. */
    public Alike alike(Class<?> fact) {
        return known(alike, fact);
    }

    public Alike alikeVerdict() {
        return alike(Candidates.class);
    }

    /** Whether the rules on this kind of fact must answer as they do under the other setting. */
    public boolean answersAs(EvaluationContext other, Class<?> fact) {
        return known(answered, fact) == known(other.answered, fact);
    }

    /** The kinds of facts from which findings come whose rules might answer otherwise than under the other setting. */
    public List<Class<?>> unlike(EvaluationContext other) {
        List<Class<?>> unlike = new ArrayList<>(2);
        for (Class<?> fact : Stage.factsOfFindings()) {
            if (!answersAs(other, fact)) {
                unlike.add(fact);
            }
        }
        return unlike;
    }

    @Override
    public CriterionStructure structure() {
        return engine.structure();
    }

    @Override
    public Status aim(Criterion whole, Status first, Status second) {
        return finding(Stage.AIM, new Aim(whole, first, second));
    }

    @Override
    public Tier tier(Candidates candidates) {
        return answer(Candidates.class, candidates, session -> {
            VerdictCollector verdict = new VerdictCollector(session.recorder());
            session.global("verdict", verdict);
            session.fire(Stage.VERDICT, List.of(candidates));
            return verdict.tier();
        });
    }

    @Override
    public <C extends Enum<C>> C of(Classified<C> fact) {
        return answer(fact.getClass(), fact, session -> {
            ClassificationCollector classes = new ClassificationCollector(session.recorder());
            session.global("classes", classes);
            session.fire(Stage.CLASSIFICATION, List.of(fact));
            return classes.of(fact);
        });
    }

    /** What is found of a criterion; only for facts of which there are few. */
    public Status finding(Stage stage, CriterionFact fact) {
        return answer(fact.getClass(), fact, session -> session.finding(stage, fact));
    }

    /** What evidence of this profile counts for, whichever it is. */
    public EvidenceLimits limits(EvidenceProfile profile) {
        EvidenceProfile like = profile.evidence().isEmpty() ? profile : profile.of(List.of());
        return answer(EvidenceProfile.class, like, session -> {
            GradeCollector grades = new GradeCollector(session.recorder());
            session.global("grades", grades);
            session.fire(Stage.EVIDENCE, List.of(like));
            return grades.limits(like);
        });
    }

    private List<Requirement> collected() {
        return answer(TierReading.class, Stage.REQUIREMENT, this::collect);
    }

    private List<Firing> fired() {
        try (RuleSession session = engine.session(reading, parameters, StageObserver.NONE)) {
            collect(session);
            return session.recorder().firings();
        }
    }

    private List<Requirement> collect(RuleSession session) {
        RequirementCollector collector = new RequirementCollector(session.recorder());
        session.global("requirements", collector);
        session.fire(Stage.REQUIREMENT, TierReading.of(reading));
        return collector.list();
    }

    private <T> T answer(Class<?> kind, Object fact, Function<RuleSession, T> ask) {
        return known(answered, kind).of(fact, () -> {
            try (RuleSession session = engine.session(reading, parameters, StageObserver.NONE)) {
                return ask.apply(session);
            }
        });
    }

    private Alike key(Class<?> fact) {
        RuleDependencies named = engine.namedBy();
        List<String> values = new ArrayList<>();
        named.parameters(fact).forEach(id -> values.add(parameters.get(id).value()));
        named.questions(fact).forEach(id -> values.add(reading.answers().getOrDefault(id, "")));
        return new Alike(fact, List.copyOf(values));
    }

    private static <T> T known(Map<Class<?>, T> all, Class<?> fact) {
        T value = all.get(fact);
        if (value == null) {
            throw new IllegalArgumentException("no stage before the tier reads a " + fact.getSimpleName());
        }
        return value;
    }
}
