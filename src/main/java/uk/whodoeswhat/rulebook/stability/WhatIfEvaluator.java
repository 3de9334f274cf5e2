package uk.whodoeswhat.rulebook.stability;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import uk.whodoeswhat.finding.Classified;
import uk.whodoeswhat.finding.CoverageGap;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.CriterionFact;
import uk.whodoeswhat.finding.Criticality;
import uk.whodoeswhat.finding.EvidenceProfile;
import uk.whodoeswhat.finding.FactExtraction;
import uk.whodoeswhat.finding.Findings;
import uk.whodoeswhat.finding.Grade;
import uk.whodoeswhat.finding.LocalSolutions;
import uk.whodoeswhat.finding.NationalReach;
import uk.whodoeswhat.finding.Scope;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.finding.SubClaim;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rulebook.definition.Stage;
import uk.whodoeswhat.rulebook.engine.Engine;
import uk.whodoeswhat.rulebook.engine.EvaluationContext;
import uk.whodoeswhat.rulebook.engine.EvidenceLimits;
import uk.whodoeswhat.rulebook.engine.Firing;
import uk.whodoeswhat.rulebook.engine.GradeCollector;
import uk.whodoeswhat.rulebook.engine.Judge;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.rulebook.engine.Lazy;
import uk.whodoeswhat.rulebook.engine.RuleException;
import uk.whodoeswhat.rulebook.engine.RuleSession;
import uk.whodoeswhat.rulebook.engine.StageObserver;
import uk.whodoeswhat.tier.Candidates;
import uk.whodoeswhat.tier.PossibleTiers;
import uk.whodoeswhat.tier.Tier;
import uk.whodoeswhat.tier.TierReading;

/**
 * What a judgement would be in another reading or with another parameter, put together stage by stage from the rules' answers:
 * those of the judgement where the stage's fact and all that its rules name are the same, remembered ones where a fact recurs, and
 * fresh ones where it does not (counts of organisations).
 */
final class WhatIfEvaluator implements AutoCloseable {
    private final Engine engine;
    private final Judgement judgement;
    private final EvaluationContext setting;
    private final FactExtraction grouping;
    private final Map<Object, Status> given = new HashMap<>();
    private final Map<Scope, LocalSolutions> solutions = new EnumMap<>(Scope.class);
    private final Map<Status, List<EvidenceProfile>> profiles = new EnumMap<>(Status.class);
    private final Lazy<List<Weighed>> weighed = new Lazy<>(this::weighed);
    private final Lazy<List<CriterionFact>> claims = new Lazy<>(this::ownClaims);
    private final List<CriterionFact> others;
    private final CoverageGap gap;
    private final Map<String, Integer> own;
    private Optional<RuleSession> session = Optional.empty();

    /** Evidence of one profile: what it counts for in the judgement, and its own grades. */
    private record Weighed(EvidenceProfile profile, EvidenceLimits limits, List<Integer> grades) {

        boolean countsTheSame(EvaluationContext other) {
            EvidenceLimits then = other.limits(profile);
            return limits.equals(then)
                    || grades.stream().allMatch(grade -> limits.grade(grade).equals(then.grade(grade)));
        }
    }

    WhatIfEvaluator(Engine engine, Judgement judgement) {
        this.engine = engine;
        this.judgement = judgement;
        this.setting = engine.remembered(judgement.reading());
        this.grouping = grouping(judgement.proposal());
        this.others = List.of(grouping.delivery(), grouping.alternatives(setting));
        for (Scope scope : Scope.values()) {
            solutions.put(scope, grouping.solutions(scope, setting));
        }
        for (Firing firing : judgement.firings()) {
            if (firing.concluded() instanceof Status status
                    && (firing.fact() instanceof LocalSolutions || firing.fact() instanceof NationalReach)) {
                given.put(firing.fact(), status);
            }
        }
        this.own = GradeCollector.own(judgement.proposal().evidence());
        this.gap = new CoverageGap(given(Scope.COHORT), given(Scope.ALL_ICBS));
    }

    Judgement judgement() {
        return judgement;
    }

    /** How many of each scope have a solution. */
    Map<Scope, LocalSolutions> solutions() {
        return solutions;
    }

    NationalReach reach() {
        return grouping.reach(grades());
    }

    private FactExtraction grouping(Proposal proposal) {
        return new FactExtraction(proposal, engine.contents().manifest().nationalBodiesOn(proposal.date()));
    }

    /** Every statement on which the result rests, found by taking each away. */
    List<Statement> restsOn() {
        PossibleTiers tiers = setting.possibleTiers();
        return Omissions.of(judgement.proposal(), grouping.ownGrades(setting)).stream()
                .filter(omission -> {
                    Findings without = findings(omission.without());
                    return !without.equals(judgement.statuses())
                            && (tiers.tier(without) != judgement.tier()
                                    || !tiers.of(without).equals(judgement.possibleTiers()));
                })
                .map(Omissions.Omission::statement)
                .toList();
    }

    /** The findings on another proposal, under the setting of the judgement. */
    private Findings findings(Proposal other) {
        FactExtraction facts = grouping(other);
        CoverageGap there = new CoverageGap(noSolution(facts, Scope.COHORT), noSolution(facts, Scope.ALL_ICBS));
        Map<String, Grade> grades = GradeCollector.grades(
                facts.profiles(there.inCohort(), setting), GradeCollector.own(other.evidence()), setting::limits);
        List<CriterionFact> all = claims(facts, grades);
        all.addAll(List.of(facts.delivery(), facts.alternatives(setting), there));
        Map<Criterion, Status> statuses = new EnumMap<>(Criterion.class);
        all.forEach(fact -> statuses.put(fact.criterion(), status(fact, List.of(), setting)));
        return withWholes(statuses, setting);
    }

    private Status noSolution(FactExtraction facts, Scope scope) {
        LocalSolutions fact = facts.solutions(scope, setting);
        Status known = given.get(fact);
        return known == null ? ask(setting, session -> session.noSolution(fact)) : known;
    }

    /**
     * The tier under another setting.
     *
     * @throws RuleException if the rules fail there
     */
    Tier tier(EvaluationContext other) {
        Findings findings = findings(other);
        boolean same = findings.equals(judgement.statuses())
                && other.answersAs(setting, TierReading.class)
                && other.answersAs(setting, Candidates.class);
        return same ? judgement.tier() : other.possibleTiers().tier(findings);
    }

    /**
     * The findings under another setting.
     *
     * @throws RuleException if the rules fail there
     */
    Findings findings(EvaluationContext other) {
        List<Class<?>> unlike = other.unlike(setting);
        if (unlike.isEmpty()) {
            return judgement.statuses();
        }
        if (unlike.stream().anyMatch(Classified.class::isAssignableFrom)) { // what is grouped may differ from here on
            return Judge.findings(engine, judgement.proposal(), other);
        }
        CoverageGap there = unlike.contains(LocalSolutions.class)
                ? new CoverageGap(noSolution(Scope.COHORT, other), noSolution(Scope.ALL_ICBS, other))
                : gap;
        Map<Criterion, Status> statuses = new EnumMap<>(judgement.statuses().asMap());
        boolean sameGrades = sameGrades(there.inCohort(), unlike, other);
        List<CriterionFact> facts = sameGrades ? claims.get() : claims(grouping, grades(there.inCohort(), other));
        for (CriterionFact fact : facts) {
            if (!sameGrades || unlike.contains(fact.getClass())) {
                statuses.put(fact.criterion(), status(fact, unlike, other));
            }
        }
        for (CriterionFact fact : others) {
            if (unlike.contains(fact.getClass())) {
                statuses.put(fact.criterion(), status(fact, unlike, other));
            }
        }
        if (unlike.contains(CoverageGap.class) || !there.equals(gap)) {
            statuses.put(there.criterion(), status(there, unlike, other));
        }
        return withWholes(statuses, other);
    }

    private static Findings withWholes(Map<Criterion, Status> statuses, EvaluationContext setting) {
        setting.structure()
                .wholes()
                .forEach((whole, parts) -> statuses.put(
                        whole, setting.aim(whole, known(statuses, parts.get(0)), known(statuses, parts.get(1)))));
        return Findings.of(statuses);
    }

    private Status noSolution(Scope scope, EvaluationContext other) {
        LocalSolutions fact = known(solutions, scope);
        return ask(other, session -> session.noSolution(fact));
    }

    /** Whether every item of evidence counts for what it counts for in the judgement. */
    private boolean sameGrades(Status noSolutionInCohort, List<Class<?>> unlike, EvaluationContext other) {
        if (noSolutionInCohort != gap.inCohort()) {
            return false;
        }
        return !unlike.contains(EvidenceProfile.class)
                || weighed.get().stream().allMatch(each -> each.countsTheSame(other));
    }

    private List<Weighed> weighed() {
        return profiles(gap.inCohort()).stream()
                .map(profile -> new Weighed(
                        profile.of(List.of()),
                        setting.limits(profile),
                        profile.evidence().stream()
                                .map(id -> known(own, id))
                                .distinct()
                                .toList()))
                .toList();
    }

    private List<EvidenceProfile> profiles(Status noSolutionInCohort) {
        return profiles.computeIfAbsent(noSolutionInCohort, status -> grouping.profiles(status, setting));
    }

    private List<CriterionFact> ownClaims() {
        return claims(grouping, grades());
    }

    private static List<CriterionFact> claims(FactExtraction grouping, Map<String, Grade> with) {
        List<CriterionFact> facts = new ArrayList<>(grouping.subClaims(with));
        facts.add(grouping.reach(with));
        facts.addAll(grouping.criticalities(with));
        return facts;
    }

    private Map<String, Grade> grades() {
        return grades(gap.inCohort(), setting);
    }

    private Map<String, Grade> grades(Status noSolutionInCohort, EvaluationContext other) {
        return GradeCollector.grades(profiles(noSolutionInCohort), own, other::limits);
    }

    private Status status(CriterionFact fact, List<Class<?>> unlike, EvaluationContext other) {
        if (fact instanceof NationalReach) {
            return given.containsKey(fact) && !unlike.contains(fact.getClass())
                    ? known(given, fact)
                    : ask(other, asked -> asked.finding(Stage.FINDING, fact));
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

    private Status given(Scope scope) {
        return known(given, known(solutions, scope));
    }

    private <T> T ask(EvaluationContext other, Function<RuleSession, T> question) {
        RuleSession open = session.orElseGet(() -> engine.session(judgement.reading(), StageObserver.NONE));
        session = Optional.of(open);
        open.use(other.parameters(), other.reading());
        try {
            return question.apply(open);
        } catch (RuleException fault) {
            close();
            throw fault;
        }
    }

    @Override
    public void close() {
        session.ifPresent(RuleSession::close);
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
