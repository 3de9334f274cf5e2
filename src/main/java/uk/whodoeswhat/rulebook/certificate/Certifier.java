package uk.whodoeswhat.rulebook.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.whodoeswhat.finding.Aim;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.proposal.Icbs;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rulebook.Firing;
import uk.whodoeswhat.rulebook.Rule;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.Stage;
import uk.whodoeswhat.tier.Candidates;
import uk.whodoeswhat.tier.Group;
import uk.whodoeswhat.tier.PossibleTiers;
import uk.whodoeswhat.tier.Requirement;
import uk.whodoeswhat.tier.Tier;

/** Makes the certificate of a rulebook. Long, because it holds what the checks share and goes through them in order. */
public final class Certifier {
    private static final List<FactType> STAGES_BEFORE_TIERS = List.of(
            FactType.SOLUTIONS,
            FactType.PROFILE,
            FactType.CLAIM,
            FactType.DELIVERY,
            FactType.REACH,
            FactType.CRITICALITY,
            FactType.ALTERNATIVES,
            FactType.GAP,
            FactType.AIM,
            FactType.READING,
            FactType.CANDIDATES,
            FactType.LOCALITY);
    private static final List<FactType> OF_CRITERIA = List.of(
            FactType.CLAIM,
            FactType.DELIVERY,
            FactType.REACH,
            FactType.CRITICALITY,
            FactType.ALTERNATIVES,
            FactType.GAP);

    /** Groups of requirements with the same states: what they read can be found so, and wholes are put together so. */
    private record GroupKey(Group group, Map<Criterion, Set<Status>> statuses, Map<Aim, Status> aims) {}

    private final Rulebook rulebook;
    private final Combinations combinations;
    private final boolean every;
    private final CertificateObserver observer;
    private final RuleReads reads;
    private final Thresholds thresholds;
    private final LocalDate date;
    private final States states;
    private final StageAnswers answers;
    private final Failures failures = new Failures();
    private final Firings firings = new Firings();
    private final Map<Found, Composition> compositions = new HashMap<>();
    private final Map<GroupKey, GroupStates> groups = new HashMap<>();
    private final Map<Reading, Composition> byReading = new LinkedHashMap<>();
    private final Map<Map<String, String>, Ways> ways = new HashMap<>();
    private boolean consequencesAsked = true;

    private Certifier(Rulebook rulebook, Combinations combinations, boolean every, CertificateObserver observer) {
        this.rulebook = rulebook;
        this.combinations = combinations;
        this.every = every;
        this.observer = observer;
        this.reads = RuleReads.of(rulebook);
        this.thresholds = new Thresholds(rulebook, reads);
        this.date = date(rulebook);
        this.states = new States(thresholds, rulebook.manifest().nationalBody(), date);
        this.answers = new StageAnswers(rulebook, states, reads);
    }

    /** For every combination of answers to the questions of reading. */
    public static Certificate ofEveryReading(Rulebook rulebook, CertificateObserver observer) {
        return new Certifier(rulebook, Combinations.all(rulebook), true, observer).certificate();
    }

    /** For the default reading; whether rules of other readings can fire is then not asked. */
    public static Certificate ofDefaultReading(Rulebook rulebook, CertificateObserver observer) {
        return new Certifier(rulebook, Combinations.byDefault(rulebook), false, observer).certificate();
    }

    /** What the stages concluded under the default reading, and every way in which that goes together. */
    static Composed composed(Rulebook rulebook) {
        Certifier certifier =
                new Certifier(rulebook, Combinations.byDefault(rulebook), false, CertificateObserver.NONE);
        Reading reading = certifier.combinations.readings().get(0);
        Found found = certifier.found(reading).orElseThrow();
        return new Composed(found, certifier.composition(found, certifier.ways(reading)));
    }

    /** What was found, and how it goes together. */
    record Composed(Found found, Composition composition) {}

    /** A day on which the rulebook is in force and there are ICBs. */
    private static LocalDate date(Rulebook rulebook) {
        LocalDate effective = rulebook.manifest().effectiveFrom();
        return Icbs.count(effective) > 0 ? effective : rulebook.sources().get(0).checked();
    }

    private Certificate certificate() {
        RuleChecks rules = new RuleChecks(rulebook, failures);
        rules.reads(reads);
        StageChecks stages = new StageChecks(answers, combinations, states, failures, firings);
        for (int i = 0; i < STAGES_BEFORE_TIERS.size(); i++) {
            observer.progress("stages", i, STAGES_BEFORE_TIERS.size());
            stages.check(STAGES_BEFORE_TIERS.get(i));
        }
        Map<Stage, Long> counts = new EnumMap<>(stages.counts());
        Set<String> remarks = new LinkedHashSet<>(stages.remarks());
        Map<Tier, List<Map<String, String>>> missed = tiers(remarks);
        counts.put(Stage.CONSEQUENCE, consequences(remarks));
        dead(remarks);
        rules.clauses(new Failure.Example("its decision does not cite the clause", fullest()));
        return new Certificate(
                rulebook.manifest().id(),
                rulebook.manifest().version(),
                rulebook.digest(),
                combinations.readings().get(0).answers(),
                combinations.readings().size(),
                counts,
                groups.values().stream().mapToLong(GroupStates::count).sum(),
                byReading.values().stream().findFirst().map(Composition::count).orElse(0L),
                reached(missed),
                rules.fires(firings, combinations),
                List.copyOf(remarks),
                failures.list());
    }

    /** Puts the findings together under each reading; gives, by tier, the readings in which it is out of reach. */
    private Map<Tier, List<Map<String, String>>> tiers(Set<String> remarks) {
        Map<Tier, List<Map<String, String>>> missed = new EnumMap<>(Tier.class);
        int done = 0;
        for (Reading reading : combinations.readings()) {
            observer.progress("readings", done++, combinations.readings().size());
            Optional<Found> found = found(reading);
            if (found.isEmpty()) {
                remarks.add("The tiers were not put together in some readings, since a stage before them fails there.");
            } else {
                tiers(reading, found.get(), missed);
            }
        }
        return missed;
    }

    private void tiers(Reading reading, Found found, Map<Tier, List<Map<String, String>>> missed) {
        Ways findings = ways(reading);
        Composition composition = compositions.computeIfAbsent(found, key -> composition(key, findings));
        byReading.put(reading, composition);
        ReadingChecks checks = new ReadingChecks(rulebook, reading, findings, found, composition, failures);
        Map<Candidates, Answered> verdicts = new LinkedHashMap<>();
        answers.of(FactType.CANDIDATES, reading)
                .forEach(each -> verdicts.put((Candidates) each.state().fact(), each));
        composition
                .all()
                .keySet()
                .forEach(part -> Optional.ofNullable(verdicts.get(part.now()))
                        .ifPresent(each -> firings.add(each.run().firings(), reading, true)));
        checks.verdicts(verdicts);
        checks.reachable();
        checks.monotone();
        checks.precedence();
        if (found.verdicts().size() == verdicts.size()) {
            checks.verdictPossible();
            checks.possibleWithinOpen();
        }
        Set<Tier> reached = checks.tiers();
        for (Tier tier : Tier.values()) {
            if (!reached.contains(tier)) {
                missed.computeIfAbsent(tier, key -> new ArrayList<>()).add(reading.answers());
            }
        }
    }

    private Composition composition(Found found, Ways findings) {
        PossibleTiers possible = new PossibleTiers(found.requirements(), found);
        List<GroupStates> all = possible.groups().parallelStream()
                .map(group -> known(new GroupKey(group, found.statuses(), found.aims()))
                        .orElseGet(() -> new GroupStates(
                                group,
                                found,
                                possible,
                                findings.silent(),
                                rulebook.manifest().declares().monotone())))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            groups.putIfAbsent(new GroupKey(possible.groups().get(i), found.statuses(), found.aims()), all.get(i));
        }
        return new Composition(all, findings.silent());
    }

    private Optional<GroupStates> known(GroupKey key) {
        return Optional.ofNullable(groups.get(key));
    }

    /** What the stages concluded under a reading; empty where one of them does not conclude what it must. */
    private Optional<Found> found(Reading reading) {
        Ways findings = ways(reading);
        Map<Aim, Status> aims = new LinkedHashMap<>();
        boolean concluded = Stream.concat(OF_CRITERIA.stream(), Stream.of(FactType.SOLUTIONS, FactType.AIM))
                .flatMap(fact -> answers.of(fact, reading).stream())
                .filter(each -> each.state().change().isPresent())
                .allMatch(each -> each.conclusion().isPresent());
        answers.of(FactType.AIM, reading)
                .forEach(each -> each.conclusion(Status.class)
                        .ifPresent(status -> aims.put((Aim) each.state().fact(), status)));
        Answered requirements = answers.of(FactType.READING, reading).get(0);
        if (!concluded || requirements.run().fault().isPresent()) {
            return Optional.empty();
        }
        Map<Candidates, Tier> verdicts = new LinkedHashMap<>();
        answers.of(FactType.CANDIDATES, reading)
                .forEach(each -> each.conclusion(Tier.class)
                        .ifPresent(
                                tier -> verdicts.put((Candidates) each.state().fact(), tier)));
        return Optional.of(new Found(findings.statuses(), aims, requirements(requirements), verdicts));
    }

    private static List<Requirement> requirements(Answered answered) {
        return answered.run().firings().stream()
                .map(Firing::concluded)
                .map(Requirement.class::cast)
                .sorted(java.util.Comparator.comparing(Requirement::tier).thenComparing(Requirement::id))
                .toList();
    }

    private Ways ways(Reading reading) {
        Set<String> questions = new LinkedHashSet<>();
        OF_CRITERIA.forEach(fact -> questions.addAll(answers.questions(fact)));
        return ways.computeIfAbsent(
                Combinations.answers(reading, questions), key -> answers.ways(OF_CRITERIA, reading));
    }

    /** Runs the rules on consequences under every tier that a reading reaches; gives how many decisions that took. */
    private long consequences(Set<String> remarks) {
        ConsequenceChecks checks = new ConsequenceChecks(rulebook, reads, thresholds, answers, date);
        long count = 0;
        for (Reading reading : combinations.of(checks.questions())) {
            observer.progress("consequences", 0, 1);
            if (found(reading)
                    .filter(found ->
                            found.verdicts().size() == States.candidates().size())
                    .isPresent()) {
                remarks.addAll(checks.remarks(reading));
                count += checks.check(reading, tierChanges(reading), failures, firings);
            } else {
                consequencesAsked = false;
                remarks.add("The rules on what follows from a tier were not run, since a stage before them fails.");
            }
        }
        return count;
    }

    /** For each tier reached in a reading, what a proposal says that reaches it. */
    private List<Change> tierChanges(Reading reading) {
        Composition composition = byReading.get(reading);
        Optional<Found> found = found(reading);
        if (composition == null || found.isEmpty()) {
            return List.of(Change.NONE);
        }
        Ways findings = ways(reading);
        Map<Tier, Change> changes = new EnumMap<>(Tier.class);
        composition
                .all()
                .forEach((part, statuses) -> found.get()
                        .verdict(statuses)
                        .ifPresent(tier -> changes.computeIfAbsent(
                                tier,
                                key -> findings.change(findings.shrunk(
                                        statuses,
                                        less -> found.get()
                                                .verdict(less)
                                                .filter(tier::equals)
                                                .isPresent())))));
        return List.copyOf(changes.values());
    }

    private void dead(Set<String> remarks) {
        DeadRules dead = new DeadRules(rulebook, reads, answers, combinations, this::shown);
        for (Rule rule : rulebook.rules()) {
            if (!firings.ever(rule) && wasAsked(rule)) {
                failures.add(
                        Failure.Kind.DEAD_RULE,
                        rule.id(),
                        List.of(rule.id()),
                        Map.of(),
                        () -> dead.failure(rule, states.blank().proposal()));
            } else if (firings.ever(rule) && !firings.isReached(rule)) {
                remarks.add("`" + rule.id()
                        + "` fires for no proposal while the parameters have the values they have; it is "
                        + "for others that they may take.");
            }
        }
    }

    /** Whether everything was asked that the rule could fire on. */
    private boolean wasAsked(Rule rule) {
        boolean asked = reads.of(rule)
                .map(each -> switch (each.fact().stage()) {
                    case COVERAGE, EVIDENCE, FINDING, AIM, REQUIREMENT, LEVEL -> true;
                    case VERDICT -> byReading.size() == combinations.readings().size();
                    case CONSEQUENCE -> consequencesAsked;
                })
                .orElse(true);
        return asked && (every || rule.questions().isEmpty());
    }

    private Optional<Proposal> shown(State state, Reading reading) {
        if (state.fact() instanceof Candidates now) {
            return Optional.ofNullable(byReading.get(reading))
                    .flatMap(composition -> composition.all().entrySet().stream()
                            .filter(each -> each.getKey().now().equals(now))
                            .findFirst()
                            .map(each -> ways(reading).proposal(each.getValue())));
        }
        return state.change().map(change -> ways(reading).proposal(change));
    }

    /** A proposal that reaches the most central tier there is to reach, or failing that one which says the least. */
    private Proposal fullest() {
        List<Change> tiers = tierChanges(combinations.readings().get(0));
        return ways(combinations.readings().get(0)).proposal(tiers.get(0));
    }

    private Map<Tier, Where> reached(Map<Tier, List<Map<String, String>>> missed) {
        List<Map<String, String>> all =
                combinations.readings().stream().map(Reading::answers).toList();
        Map<Tier, Where> tiers = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            tiers.put(tier, Where.of(missed.getOrDefault(tier, List.of()), all));
        }
        return tiers;
    }
}
