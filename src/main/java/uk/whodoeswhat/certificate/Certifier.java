package uk.whodoeswhat.certificate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import uk.whodoeswhat.certificate.Exploration.Together;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.rulebook.definition.Stage;
import uk.whodoeswhat.tier.Candidates;
import uk.whodoeswhat.tier.Tier;

/** Makes the certificate of a rulebook: goes through the checks in order and writes down what they give. */
public final class Certifier {
    private static final List<FactType> STAGES_BEFORE_TIERS = List.of(
            FactType.MEMBERSHIP,
            FactType.USERS,
            FactType.ALTERNATIVE,
            FactType.GRADING,
            FactType.INSTRUMENT,
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
            FactType.LOCALITY,
            FactType.OUTLOOK);

    private final Rulebook rulebook;
    private final Combinations combinations;
    private final boolean every;
    private final CertificateObserver observer;
    private final Exploration explored;
    private final CertificateFailures failures = new CertificateFailures();
    private final Firings firings = new Firings();
    private final Set<String> remarks = new LinkedHashSet<>();
    private boolean consequencesAsked = true;

    private Certifier(Rulebook rulebook, Combinations combinations, boolean every, CertificateObserver observer) {
        this.rulebook = rulebook;
        this.combinations = combinations;
        this.every = every;
        this.observer = observer;
        this.explored = new Exploration(rulebook);
    }

    /** For every combination of answers to the questions of reading. */
    public static Certificate ofEveryReading(Rulebook rulebook, CertificateObserver observer) {
        return new Certifier(rulebook, Combinations.all(rulebook), true, observer).certificate();
    }

    /** For the default reading; whether rules of other readings can fire is then not asked. */
    public static Certificate ofDefaultReading(Rulebook rulebook, CertificateObserver observer) {
        return new Certifier(rulebook, Combinations.byDefault(rulebook), false, observer).certificate();
    }

    private Certificate certificate() {
        RuleChecks rules = new RuleChecks(rulebook, failures);
        rules.reads(explored.reads());
        Map<Stage, Long> counts = new EnumMap<>(stages());
        Map<Tier, ReadingSet> outOfReach = tiers();
        counts.put(Stage.CONSEQUENCE, consequences());
        dead();
        rules.clauses(new Failure.Example("its decision does not cite the clause", explored.proposal(fullest())));
        return new Certificate(
                rulebook.manifest().id(),
                rulebook.manifest().version(),
                rulebook.digest(),
                byDefault().answers(),
                combinations.readings().size(),
                counts,
                explored.combinations(),
                explored.together(byDefault())
                        .map(all -> all.standings().count())
                        .orElse(0L),
                outOfReach,
                rules.fires(firings, combinations),
                fitting(),
                List.copyOf(remarks),
                failures.list());
    }

    /** The readings that fit; the default one must be among them. */
    private ReadingSet fitting() {
        Map<Reading, List<String>> refuted = rulebook.refuted();
        refuted.getOrDefault(byDefault(), List.of())
                .forEach(example -> failures.add(
                        Failure.Kind.EXAMPLE_REFUTED,
                        example,
                        List.of(),
                        byDefault().answers(),
                        () -> new Failure(
                                Failure.Kind.EXAMPLE_REFUTED,
                                "`" + example + "` of examples.yaml gets another tier",
                                List.of(),
                                byDefault().answers(),
                                List.of())));
        return ReadingSet.of(
                refuted.entrySet().stream()
                        .filter(each -> each.getValue().isEmpty())
                        .map(each -> each.getKey().answers())
                        .toList(),
                refuted.keySet().stream().map(Reading::answers).toList());
    }

    private Reading byDefault() {
        return combinations.readings().get(0);
    }

    /** Checks the stages before the tiers; gives, by stage, how many states its rules were asked about. */
    private Map<Stage, Long> stages() {
        StageChecks stages = new StageChecks(explored.answers(), combinations, explored.states(), failures, firings);
        for (int i = 0; i < STAGES_BEFORE_TIERS.size(); i++) {
            observer.progress("stages", i, STAGES_BEFORE_TIERS.size());
            stages.check(STAGES_BEFORE_TIERS.get(i));
        }
        remarks.addAll(stages.remarks());
        return stages.counts();
    }

    /** Puts the findings together under each reading; gives, by tier, the readings in which it is out of reach. */
    private Map<Tier, ReadingSet> tiers() {
        Map<Tier, List<Map<String, String>>> missed = new EnumMap<>(Tier.class);
        int done = 0;
        for (Reading reading : combinations.readings()) {
            observer.progress("readings", done++, combinations.readings().size());
            explored.together(reading)
                    .ifPresentOrElse(
                            all -> outOfReach(reading, all)
                                    .forEach(tier -> missed.computeIfAbsent(tier, key -> new ArrayList<>())
                                            .add(reading.answers())),
                            () -> remarks.add("The tiers were not put together in some readings, since a stage before"
                                    + " them fails there."));
        }
        List<Map<String, String>> all =
                combinations.readings().stream().map(Reading::answers).toList();
        Map<Tier, ReadingSet> tiers = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            tiers.put(tier, ReadingSet.of(missed.getOrDefault(tier, List.of()), all));
        }
        return tiers;
    }

    /** Checks the tiers of one reading; gives those that are not reached. */
    private Set<Tier> outOfReach(Reading reading, Together all) {
        Map<Candidates, AnsweredState> verdicts = new LinkedHashMap<>();
        explored.answers()
                .of(FactType.CANDIDATES, reading)
                .forEach(each -> verdicts.put((Candidates) each.state().fact(), each));
        all.standings().all().keySet().stream()
                .map(part -> verdicts.get(part.now()))
                .filter(Objects::nonNull)
                .forEach(each -> firings.add(each.run().firings(), reading, true));
        return new ReadingChecks(rulebook.manifest().declares(), reading, all, failures).check(verdicts);
    }

    /** Runs the rules on consequences under every tier that a reading reaches; gives how many decisions that took. */
    private long consequences() {
        ConsequenceChecks checks = new ConsequenceChecks(rulebook, explored);
        long count = 0;
        for (Reading reading : combinations.of(checks.questions())) {
            observer.progress("consequences", 0, 1);
            if (explored.together(reading)
                    .filter(all -> all.found().verdicts().size() == Candidates.EVERY.size())
                    .isPresent()) {
                remarks.addAll(checks.remarks(reading));
                count += checks.check(reading, failures, firings);
            } else {
                consequencesAsked = false;
                remarks.add("The rules on what follows from a tier were not run, since a stage before them fails.");
            }
        }
        return count;
    }

    private void dead() {
        DeadRules dead = new DeadRules(rulebook, explored, combinations);
        for (Rule rule : rulebook.rules()) {
            if (!firings.ever(rule) && wasAsked(rule)) {
                failures.add(Failure.Kind.DEAD_RULE, rule.id(), List.of(rule.id()), Map.of(), () -> dead.failure(rule));
            } else if (firings.ever(rule) && !firings.isReached(rule)) {
                remarks.add("`" + rule.id()
                        + "` fires for no proposal while the parameters have the values they have; it is "
                        + "for others that they may take.");
            }
        }
    }

    /** Whether everything was asked that the rule could fire on. */
    private boolean wasAsked(Rule rule) {
        boolean asked = explored.reads()
                .of(rule)
                .map(each -> switch (each.fact().stage()) {
                    case CLASSIFICATION, COVERAGE, EVIDENCE, FINDING, AIM, REQUIREMENT, LEVEL, HEADLINE -> true;
                    case VERDICT ->
                        combinations.readings().stream()
                                .allMatch(reading -> explored.together(reading).isPresent());
                    case CONSEQUENCE -> consequencesAsked;
                })
                .orElse(true);
        return asked && (every || rule.questions().isEmpty());
    }

    /** What reaches the most central tier there is to reach, or failing that says the least. */
    private ProposalEdit fullest() {
        return explored.together(byDefault())
                .flatMap(all -> all.tiers().values().stream()
                        .findFirst()
                        .map(statuses -> all.ways().change(statuses)))
                .orElse(ProposalEdit.NONE);
    }
}
