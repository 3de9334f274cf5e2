package uk.whodoeswhat.certificate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.CriterionFact;
import uk.whodoeswhat.finding.EvidenceProfile;
import uk.whodoeswhat.finding.Grade;
import uk.whodoeswhat.finding.Grading;
import uk.whodoeswhat.finding.GradingParty;
import uk.whodoeswhat.finding.InstrumentTerms;
import uk.whodoeswhat.finding.LocalSolutions;
import uk.whodoeswhat.finding.Obligation;
import uk.whodoeswhat.finding.Scope;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.finding.Usership;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.Stages;
import uk.whodoeswhat.tier.Candidates;
import uk.whodoeswhat.tier.TierOutlook;
import uk.whodoeswhat.tier.TierReading;

/**
 * What the rules of each stage answer to every state of its fact, asked once for each combination of answers to the questions
 * that its rules name, or that those name whose conclusions its states are made from.
 */
final class StageAnswers {
    /** What the profiles of evidence come from. */
    private static final Set<FactType> BEFORE_EVIDENCE =
            Set.of(FactType.MEMBERSHIP, FactType.USERS, FactType.GRADING, FactType.INSTRUMENT, FactType.SOLUTIONS);

    private final Rulebook rulebook;
    private final States states;
    private final Map<FactType, Set<String>> questions;
    private final Map<FactType, Map<Map<String, String>, List<AnsweredState>>> answered = new EnumMap<>(FactType.class);
    private final Map<Map<String, String>, Grades> grades = new HashMap<>();
    private final Map<FactType, Map<Map<String, String>, Witnesses>> ways = new EnumMap<>(FactType.class);

    StageAnswers(Rulebook rulebook, States states, RuleReads reads) {
        this.rulebook = rulebook;
        this.states = states;
        this.questions = reads.questions();
    }

    /** The questions on which the answers to this fact hang. */
    Set<String> questions(FactType fact) {
        Set<String> all = new LinkedHashSet<>(own(fact));
        switch (fact) {
            case SOLUTIONS -> all.addAll(own(FactType.MEMBERSHIP));
            case PROFILE -> BEFORE_EVIDENCE.forEach(each -> all.addAll(own(each)));
            case GAP -> Stream.of(FactType.MEMBERSHIP, FactType.SOLUTIONS).forEach(each -> all.addAll(own(each)));
            case ALTERNATIVES -> all.addAll(own(FactType.ALTERNATIVE));
            case CLAIM, REACH, CRITICALITY -> all.addAll(questions(FactType.PROFILE));
            case AIM -> all.addAll(questions(FactType.CLAIM));
            case MEMBERSHIP,
                    USERS,
                    ALTERNATIVE,
                    GRADING,
                    INSTRUMENT,
                    DELIVERY,
                    READING,
                    CANDIDATES,
                    LOCALITY,
                    OUTLOOK,
                    RULING,
                    MARKET,
                    STANDARDS,
                    SPREAD,
                    OVERLAP,
                    ENABLED,
                    CONCERNS,
                    REVIEW -> {}
        }
        return all;
    }

    private Set<String> own(FactType fact) {
        return questions.getOrDefault(fact, Set.of());
    }

    List<AnsweredState> of(FactType fact, Reading reading) {
        Map<Map<String, String>, List<AnsweredState>> byAnswers =
                answered.computeIfAbsent(fact, each -> new HashMap<>());
        Map<String, String> key = Combinations.answers(reading, questions(fact));
        List<AnsweredState> known = byAnswers.get(key);
        if (known == null) {
            known = ask(fact, reading);
            byAnswers.put(key, known);
        }
        return known;
    }

    private List<AnsweredState> ask(FactType fact, Reading reading) {
        Stages stages = rulebook.stages(reading);
        List<State> asked = states(fact, reading);
        return asked.parallelStream()
                .map(state -> new AnsweredState(state, stages.run(fact.stage(), state.fact())))
                .toList();
    }

    private List<State> states(FactType fact, Reading reading) {
        return switch (fact) {
            case MEMBERSHIP -> states.classes().memberships();
            case USERS -> ClassStates.users();
            case ALTERNATIVE -> ClassStates.alternatives();
            case GRADING -> VoucherStates.gradings();
            case INSTRUMENT -> states.vouchers().instruments();
            case SOLUTIONS -> states.coverage().solutions();
            case PROFILE ->
                EvidenceStates.profiles(
                        coverage(reading).getOrDefault(Scope.COHORT, Map.of()),
                        changes(FactType.USERS, Usership.class, reading),
                        vouchers(reading));
            case CLAIM -> ClaimStates.claims(grades(reading), rulebook.structure());
            case DELIVERY -> states.deliveries().all();
            case REACH -> states.criteria().reaches(grades(reading));
            case CRITICALITY -> states.criteria().criticalities(grades(reading));
            case ALTERNATIVES -> ClassStates.alternatives(of(FactType.ALTERNATIVE, reading));
            case GAP -> CoverageStates.gaps(coverage(reading));
            case AIM -> ClaimStates.aims(ways(List.of(FactType.CLAIM), reading), rulebook.structure());
            case READING ->
                TierReading.of(reading).stream()
                        .map(each -> State.of(each, ProposalEdit.NONE))
                        .toList();
            case CANDIDATES ->
                // how a proposal comes to each, only the requirements say
                Candidates.EVERY.stream()
                        .map(each -> new State(each, Optional.empty()))
                        .toList();
            case LOCALITY -> states.localities();
            case OUTLOOK ->
                // how a proposal comes to each, the stages before only say
                TierOutlook.every().stream()
                        .map(each -> new State(each, Optional.empty()))
                        .toList();
            case RULING, MARKET, STANDARDS, SPREAD, OVERLAP, ENABLED, CONCERNS, REVIEW -> List.of();
        };
    }

    private EvidenceWeight.Vouchers vouchers(Reading reading) {
        return new EvidenceWeight.Vouchers(
                facts(FactType.GRADING, GradingParty.class, Grading.class, reading),
                facts(FactType.INSTRUMENT, Obligation.class, InstrumentTerms.class, reading),
                states.vouchers().nationalBody());
    }

    /** The plainest fact of each class that a proposal can come to. */
    private <C extends Enum<C>, F> Map<C, F> facts(FactType type, Class<C> of, Class<F> fact, Reading reading) {
        Map<C, F> facts = new EnumMap<>(of);
        for (AnsweredState each : of(type, reading)) {
            each.conclusion(of)
                    .filter(as -> each.state().change().isPresent())
                    .ifPresent(
                            as -> facts.putIfAbsent(as, fact.cast(each.state().fact())));
        }
        return facts;
    }

    /** How a proposal comes to each class, the plainest way. */
    private <C extends Enum<C>> Map<C, ProposalEdit> changes(FactType fact, Class<C> type, Reading reading) {
        Map<C, ProposalEdit> changes = new EnumMap<>(type);
        for (AnsweredState each : of(fact, reading)) {
            each.conclusion(type)
                    .ifPresent(as -> each.state().change().ifPresent(change -> changes.putIfAbsent(as, change)));
        }
        return changes;
    }

    /** By scope, how a proposal comes to each answer to whether no solution is in place. */
    private Map<Scope, Map<Status, ProposalEdit>> coverage(Reading reading) {
        Map<Scope, Map<Status, ProposalEdit>> coverage = new EnumMap<>(Scope.class);
        for (AnsweredState each : of(FactType.SOLUTIONS, reading)) {
            LocalSolutions fact = (LocalSolutions) each.state().fact();
            each.conclusion(Status.class)
                    .ifPresent(status -> each.state()
                            .change()
                            .ifPresent(
                                    change -> coverage.computeIfAbsent(fact.scope(), key -> new EnumMap<>(Status.class))
                                            .putIfAbsent(status, change)));
        }
        return coverage;
    }

    Grades grades(Reading reading) {
        return grades.computeIfAbsent(
                Combinations.answers(reading, questions(FactType.PROFILE)), key -> new Grades(items(reading)));
    }

    /** Evidence of every profile and grade: where grades agree, the plainer profile first. */
    private List<EvidenceWeight> items(Reading reading) {
        Stages stages = rulebook.stages(reading);
        EvidenceWeight.Vouchers vouchers = vouchers(reading);
        List<EvidenceWeight> items = new ArrayList<>();
        for (AnsweredState each : of(FactType.PROFILE, reading)) {
            if (each.run().fault().isEmpty() && each.state().change().isPresent()) {
                EvidenceProfile profile = (EvidenceProfile) each.state().fact();
                IntFunction<Grade> counts = stages.grades(profile);
                IntStream.rangeClosed(0, Grades.HIGHEST)
                        .forEach(grade -> items.add(new EvidenceWeight(profile, grade, counts.apply(grade), vouchers)));
            }
        }
        return List.copyOf(items);
    }

    /** How a proposal comes to each status that the rules conclude of these facts. */
    Witnesses ways(List<FactType> facts, Reading reading) {
        Witnesses ways = new Witnesses(states::blank);
        facts.forEach(fact -> ways.addAll(ways(fact, reading)));
        return ways;
    }

    private Witnesses ways(FactType fact, Reading reading) {
        Map<Map<String, String>, Witnesses> byAnswers = ways.computeIfAbsent(fact, each -> new HashMap<>());
        Map<String, String> key = Combinations.answers(reading, questions(fact));
        Witnesses known = byAnswers.get(key);
        if (known == null) {
            known = new Witnesses(states::blank);
            for (AnsweredState each : of(fact, reading)) {
                Criterion criterion = ((CriterionFact) each.state().fact()).criterion();
                Optional<Status> status = each.conclusion(Status.class);
                if (status.isPresent()) {
                    known.add(criterion, status.get(), each.state());
                }
            }
            byAnswers.put(key, known);
        }
        return known;
    }
}
