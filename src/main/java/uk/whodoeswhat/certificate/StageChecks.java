package uk.whodoeswhat.certificate;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.whodoeswhat.finding.CriterionFact;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.rulebook.definition.Stage;
import uk.whodoeswhat.rulebook.engine.Firing;
import uk.whodoeswhat.tier.Requirement;

/** That each stage before the verdict concludes exactly what it must in every state, and which of its rules fire. */
final class StageChecks {
    /** The facts on which exactly one rule concludes, in the order of the stages. */
    static final List<FactType> CONCLUDED_ONCE = List.of(
            FactType.MEMBERSHIP,
            FactType.USERS,
            FactType.ALTERNATIVE,
            FactType.GRADING,
            FactType.INSTRUMENT,
            FactType.SOLUTIONS,
            FactType.CLAIM,
            FactType.DELIVERY,
            FactType.REACH,
            FactType.CRITICALITY,
            FactType.ALTERNATIVES,
            FactType.GAP,
            FactType.AIM,
            FactType.LOCALITY,
            FactType.OUTLOOK);

    private final StageAnswers answers;
    private final Combinations combinations;
    private final States states;
    private final CertificateFailures failures;
    private final Firings firings;
    private final Map<Stage, Long> counts = new EnumMap<>(Stage.class);
    private final Set<String> remarks = new LinkedHashSet<>();

    StageChecks(
            StageAnswers answers,
            Combinations combinations,
            States states,
            CertificateFailures failures,
            Firings firings) {
        this.answers = answers;
        this.combinations = combinations;
        this.states = states;
        this.failures = failures;
        this.firings = firings;
    }

    /** By stage, how many states its rules were asked about. */
    Map<Stage, Long> counts() {
        return counts;
    }

    Set<String> remarks() {
        return remarks;
    }

    void check(FactType fact) {
        for (Reading reading : combinations.of(answers.questions(fact))) {
            List<AnsweredState> answered = answers.of(fact, reading);
            counts.merge(fact.stage(), (long) answered.size(), Long::sum);
            answered.forEach(each -> firings.add(
                    each.run().firings(), reading, each.state().change().isPresent()));
            switch (fact) {
                case PROFILE -> faults(answered, reading);
                case READING -> answered.forEach(each -> requirements(each, reading));
                case CANDIDATES -> {} // how a proposal comes there, only the requirements say
                case MEMBERSHIP,
                        USERS,
                        ALTERNATIVE,
                        GRADING,
                        INSTRUMENT,
                        SOLUTIONS,
                        CLAIM,
                        DELIVERY,
                        REACH,
                        CRITICALITY,
                        ALTERNATIVES,
                        GAP,
                        AIM,
                        LOCALITY,
                        OUTLOOK -> once(answered, reading);
                case RULING, MARKET, STANDARDS, SPREAD, OVERLAP, ENABLED, CONCERNS, REVIEW -> {}
            }
        }
    }

    private void faults(List<AnsweredState> answered, Reading reading) {
        report(answered.stream().filter(each -> each.run().fault().isPresent()).toList(), reading);
    }

    private void once(List<AnsweredState> answered, Reading reading) {
        report(answered.stream().filter(each -> each.conclusion().isEmpty()).toList(), reading);
    }

    /** One failure for each kind and set of rules: the plainest proposal that a stage fails on so. */
    private void report(List<AnsweredState> failing, Reading reading) {
        Map<Object, List<AnsweredState>> alike = failing.stream()
                .collect(Collectors.groupingBy(
                        each -> List.of(kind(each), subject(each), each.rules()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        alike.values()
                .forEach(each -> plainest(each)
                        .ifPresentOrElse(
                                shown -> failures.add(
                                        kind(shown),
                                        FactType.of(shown.state().fact()).name(),
                                        shown.rules(),
                                        reading.answers(),
                                        () -> failure(shown, each.size(), reading)),
                                () -> remarks.add(
                                        "With the values that parameters have, no proposal comes to this, or it would fail: "
                                                + says(each.get(0)) + ".")));
    }

    private Optional<AnsweredState> plainest(List<AnsweredState> failing) {
        return failing.stream()
                .filter(each -> each.state().change().isPresent())
                .min(Comparator.comparingInt(
                        each -> Witnesses.size(example(each).proposal())));
    }

    private static Object subject(AnsweredState each) {
        return each.state().fact() instanceof CriterionFact fact
                ? fact.criterion()
                : FactType.of(each.state().fact());
    }

    static Failure.Kind kind(AnsweredState answered) {
        if (answered.run().firings().size() > 1) {
            return Failure.Kind.NOT_SINGLE;
        }
        return answered.run().fault().isPresent() ? Failure.Kind.FAULT : Failure.Kind.INCOMPLETE;
    }

    /** What is wrong, in words, for exactly this state. */
    static String says(AnsweredState answered) {
        Object fact = answered.state().fact();
        String subject = FactText.subject(fact);
        String where = " where " + FactText.of(fact);
        if (answered.run().firings().size() > 1) {
            return answered.run().firings().size() + " rules conclude " + subject + where + ": "
                    + answered.run().firings().stream()
                            .map(firing -> "`" + firing.rule().id() + "` says " + firing.concluded())
                            .collect(Collectors.joining(", "));
        }
        return answered.run().fault().map(fault -> fault + where).orElse("no rule concludes " + subject + where);
    }

    private Failure failure(AnsweredState shown, int count, Reading reading) {
        String more = count > 1 ? " (one of " + count + " states of this kind)" : "";
        return new Failure(kind(shown), says(shown) + more, shown.rules(), reading.answers(), List.of(example(shown)));
    }

    private Failure.Example example(AnsweredState shown) {
        ProposalBuilder draft = states.blank();
        shown.state().change().orElse(ProposalEdit.NONE).on(draft);
        return new Failure.Example("deciding it stops with this fault of the rules", draft.proposal());
    }

    private void requirements(AnsweredState answered, Reading reading) {
        if (answered.run().fault().isEmpty()) {
            return;
        }
        Map<String, List<Firing>> stated = answered.run().firings().stream()
                .collect(Collectors.groupingBy(
                        firing -> ((Requirement) firing.concluded()).id(), LinkedHashMap::new, Collectors.toList()));
        Optional<List<Firing>> twice =
                stated.values().stream().filter(each -> each.size() > 1).findFirst();
        boolean missing = stated.isEmpty();
        Failure.Kind kind =
                twice.isPresent() ? Failure.Kind.NOT_SINGLE : missing ? Failure.Kind.INCOMPLETE : Failure.Kind.FAULT;
        List<String> rules = twice.stream()
                .flatMap(List::stream)
                .map(firing -> firing.rule().id())
                .toList();
        failures.add(
                kind,
                answered.run().fault().orElse(""),
                rules,
                reading.answers(),
                () -> new Failure(
                        kind, answered.run().fault().orElse(""), rules, reading.answers(), List.of(example(answered))));
    }
}
