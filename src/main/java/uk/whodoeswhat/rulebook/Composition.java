package uk.whodoeswhat.rulebook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.CriterionFact;
import uk.whodoeswhat.finding.Criticality;
import uk.whodoeswhat.finding.EvidenceProfile;
import uk.whodoeswhat.finding.Findings;
import uk.whodoeswhat.finding.Gap;
import uk.whodoeswhat.finding.Grade;
import uk.whodoeswhat.finding.Grouping;
import uk.whodoeswhat.finding.LocalSolutions;
import uk.whodoeswhat.finding.NationalReach;
import uk.whodoeswhat.finding.Scope;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.finding.SubClaim;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.tier.Candidates;
import uk.whodoeswhat.tier.Tier;

/**
 * What a judgement would be in another reading or with another parameter, put together stage by stage from the rules' answers:
 * those of the judgement where the stage's fact and all that its rules name are the same, remembered ones where a fact recurs, and
 * fresh ones where it does not (counts of organisations).
 */
final class Composition implements AutoCloseable {
    private final Engine engine;
    private final Judgement judgement;
    private final Remembered setting;
    private final Grouping grouping;
    private final Map<Object, Status> given = new HashMap<>();
    private final Map<Scope, LocalSolutions> solutions = new EnumMap<>(Scope.class);
    private final Map<Status, List<EvidenceProfile>> profiles = new EnumMap<>(Status.class);
    private final Once<Map<String, Grade>> grades = new Once<>(this::grades);
    private final Once<List<CriterionFact>> claims = new Once<>(() -> claims(grades()));
    private final List<CriterionFact> others;
    private Optional<Session> session = Optional.empty();

    Composition(Engine engine, Judgement judgement) {
        this.engine = engine;
        this.judgement = judgement;
        this.setting = engine.remembered(judgement.reading());
        this.grouping = new Grouping(judgement.proposal());
        this.others = List.of(grouping.delivery(), grouping.alternatives());
        for (Scope scope : Scope.values()) {
            solutions.put(scope, grouping.solutions(scope));
        }
        for (Firing firing : judgement.firings()) {
            if (firing.concluded() instanceof Status status) {
                given.put(firing.fact(), status);
            }
        }
    }

    Judgement judgement() {
        return judgement;
    }

    /** How many of each scope have a solution. */
    Map<Scope, LocalSolutions> solutions() {
        return solutions;
    }

    NationalReach reach() {
        return grouping.reach(grades.get());
    }

    /**
     * The tier under another setting.
     *
     * @throws RuleFault if the rules fail there
     */
    Tier tier(Remembered other) {
        Findings findings = findings(other);
        boolean same = findings.equals(judgement.statuses())
                && other.answersAs(setting, Reading.class)
                && other.answersAs(setting, Candidates.class);
        return same ? judgement.tier() : other.possibleTiers().tier(findings);
    }

    /**
     * The findings under another setting.
     *
     * @throws RuleFault if the rules fail there
     */
    Findings findings(Remembered other) {
        Gap gap = new Gap(noSolution(Scope.COHORT, other), noSolution(Scope.ALL_ICBS, other));
        Map<Criterion, Status> statuses = new EnumMap<>(Criterion.class);
        claims(gap.inCohort(), other).forEach(fact -> statuses.put(fact.criterion(), status(fact, other)));
        others.forEach(fact -> statuses.put(fact.criterion(), status(fact, other)));
        statuses.put(gap.criterion(), status(gap, other));
        Criterion.WHOLES.forEach((whole, parts) ->
                statuses.put(whole, other.aim(whole, known(statuses, parts.get(0)), known(statuses, parts.get(1)))));
        return Findings.of(statuses);
    }

    private Status noSolution(Scope scope, Remembered other) {
        LocalSolutions fact = known(solutions, scope);
        if (other.answersAs(setting, LocalSolutions.class)) {
            return known(given, fact);
        }
        return ask(other, session -> session.noSolution(fact));
    }

    /** The facts that hang on evidence. */
    private List<CriterionFact> claims(Status noSolutionInCohort, Remembered other) {
        if (noSolutionInCohort == inCohort() && other.answersAs(setting, EvidenceProfile.class)) {
            return claims.get();
        }
        Map<String, Grade> changed = grades(noSolutionInCohort, other);
        return changed.equals(grades.get()) ? claims.get() : claims(changed);
    }

    private List<CriterionFact> claims(Map<String, Grade> with) {
        List<CriterionFact> facts = new ArrayList<>(grouping.subClaims(with));
        facts.add(grouping.reach(with));
        facts.addAll(grouping.criticalities(with));
        return facts;
    }

    private Map<String, Grade> grades() {
        return grades(inCohort(), setting);
    }

    private Map<String, Grade> grades(Status noSolutionInCohort, Remembered other) {
        return GradeCollector.grades(
                profiles.computeIfAbsent(noSolutionInCohort, grouping::profiles),
                judgement.proposal().evidence(),
                other::limits);
    }

    private Status inCohort() {
        return known(given, known(solutions, Scope.COHORT));
    }

    private Status status(CriterionFact fact, Remembered other) {
        if (other.answersAs(setting, fact.getClass()) && given.containsKey(fact)) {
            return known(given, fact);
        }
        if (fact instanceof NationalReach) {
            return ask(other, asked -> asked.finding(Stage.FINDING, fact));
        }
        return other.finding(Stage.FINDING, withoutEvidence(fact));
    }

    /** Rules weigh grades; which items they come from is only passed on. */
    private static CriterionFact withoutEvidence(CriterionFact fact) {
        if (fact instanceof SubClaim claim) {
            return claim.of(List.of());
        }
        return fact instanceof Criticality criticality ? criticality.of(List.of()) : fact;
    }

    private <T> T ask(Remembered other, Function<Session, T> question) {
        Session open = session.orElseGet(() -> engine.session(judgement.reading(), StageObserver.NONE));
        session = Optional.of(open);
        open.use(other.parameters(), other.reading());
        try {
            return question.apply(open);
        } catch (RuleFault fault) {
            close();
            throw fault;
        }
    }

    @Override
    public void close() {
        session.ifPresent(Session::close);
        session = Optional.empty();
    }

    private static <K, V> V known(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("no answer to " + key);
        }
        return value;
    }
}
