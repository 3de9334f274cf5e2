package uk.whodoeswhat.certificate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.whodoeswhat.finding.Aim;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.proposal.Icbs;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.Firing;
import uk.whodoeswhat.tier.Candidates;
import uk.whodoeswhat.tier.PossibleTiers;
import uk.whodoeswhat.tier.Requirement;
import uk.whodoeswhat.tier.RequirementGroup;
import uk.whodoeswhat.tier.Tier;

/**
 * What the rules of every stage answered under each reading, how a proposal comes to it, and how it all goes together: each made
 * when it is first asked for, and kept.
 */
final class Exploration {
    private static final List<FactType> OF_CRITERIA = List.of(
            FactType.CLAIM,
            FactType.DELIVERY,
            FactType.REACH,
            FactType.CRITICALITY,
            FactType.ALTERNATIVES,
            FactType.GAP);

    /** Groups of requirements with the same states: what they read can be found so, and wholes are put together so. */
    private record GroupKey(RequirementGroup group, Map<Criterion, Set<Status>> statuses, Map<Aim, Status> aims) {}

    private final Rulebook rulebook;
    private final RuleReads reads;
    private final Thresholds thresholds;
    private final LocalDate date;
    private final States states;
    private final StageAnswers answers;
    private final Map<StageResults, Standings> standings = new HashMap<>();
    private final Map<GroupKey, GroupStates> groups = new HashMap<>();
    private final Map<Map<String, String>, Witnesses> ways = new HashMap<>();
    private final Map<Reading, Optional<Together>> together = new HashMap<>();

    /** What was found under a reading, how a proposal comes to each finding, and every way in which they go together. */
    record Together(StageResults found, Witnesses ways, Standings standings) {

        /** For each tier that is reached, statuses that lead to it: as few as can be that are not those of silence. */
        Map<Tier, Map<Criterion, Status>> tiers() {
            Map<Tier, Map<Criterion, Status>> tiers = new EnumMap<>(Tier.class);
            standings
                    .all()
                    .values()
                    .forEach(statuses -> found.verdict(statuses)
                            .ifPresent(tier -> tiers.computeIfAbsent(
                                    tier,
                                    key -> ways.shrunk(
                                            statuses,
                                            less -> found.verdict(less)
                                                    .filter(tier::equals)
                                                    .isPresent()))));
            return tiers;
        }

        /** The first statuses with which the central tiers stand so. */
        Optional<Map<Criterion, Status>> first(Predicate<Candidates> so) {
            return standings.all().entrySet().stream()
                    .filter(each -> so.test(each.getKey().now()))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }

        /** Whether the central tiers stand so with some statuses. */
        Predicate<Map<Criterion, Status>> stands(Predicate<Candidates> so) {
            return statuses -> found.candidates(statuses).filter(so).isPresent();
        }

        Failure.Example example(String shows, Map<Criterion, Status> statuses) {
            return new Failure.Example(shows, ways.proposal(statuses));
        }

        /** What a proposal must say for the central tiers to stand so. */
        Optional<ProposalEdit> change(Candidates now) {
            return first(now::equals).map(ways::change);
        }
    }

    Exploration(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.reads = RuleReads.of(rulebook);
        this.thresholds = new Thresholds(rulebook, reads);
        this.date = date(rulebook);
        this.states = new States(thresholds, rulebook.manifest(), date);
        this.answers = new StageAnswers(rulebook, states, reads);
    }

    /** A day on which the rulebook is in force and there are ICBs. */
    private static LocalDate date(Rulebook rulebook) {
        LocalDate effective = rulebook.manifest().effectiveFrom();
        return Icbs.count(effective) > 0 ? effective : rulebook.sources().get(0).checked();
    }

    RuleReads reads() {
        return reads;
    }

    Thresholds thresholds() {
        return thresholds;
    }

    /** The date of every proposal, where a date is not what is varied. */
    LocalDate date() {
        return date;
    }

    States states() {
        return states;
    }

    StageAnswers answers() {
        return answers;
    }

    /** How many combinations of statuses were put to the requirements that read them together. */
    long combinations() {
        return groups.values().stream().mapToLong(GroupStates::count).sum();
    }

    /** Empty where a stage does not conclude what it must. */
    Optional<Together> together(Reading reading) {
        return together.computeIfAbsent(reading, key -> found(key).map(found -> together(key, found)));
    }

    private Together together(Reading reading, StageResults found) {
        Witnesses findings = ways(reading);
        return new Together(found, findings, standings.computeIfAbsent(found, key -> standings(key, findings)));
    }

    private Standings standings(StageResults found, Witnesses findings) {
        PossibleTiers possible = new PossibleTiers(found.requirements(), found);
        List<GroupStates> all = possible.groups().parallelStream()
                .map(group -> Optional.ofNullable(groups.get(new GroupKey(group, found.statuses(), found.aims())))
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
        return new Standings(all, findings.silent());
    }

    /** What the stages concluded, not yet put together; empty where one of them does not conclude what it must. */
    Optional<StageResults> found(Reading reading) {
        List<AnsweredState> requirements = answers.of(FactType.READING, reading);
        boolean concluded = Stream.concat(OF_CRITERIA.stream(), Stream.of(FactType.SOLUTIONS, FactType.AIM))
                .flatMap(fact -> answers.of(fact, reading).stream())
                .filter(each -> each.state().change().isPresent())
                .allMatch(each -> each.conclusion().isPresent());
        if (!concluded
                || requirements.stream().anyMatch(each -> each.run().fault().isPresent())) {
            return Optional.empty();
        }
        return Optional.of(new StageResults(
                rulebook.structure(),
                ways(reading).statuses(),
                concluded(FactType.AIM, reading, Aim.class, Status.class),
                requirements(requirements.stream()
                        .flatMap(each -> each.run().firings().stream())
                        .toList()),
                concluded(FactType.CANDIDATES, reading, Candidates.class, Tier.class)));
    }

    private <F, C> Map<F, C> concluded(FactType fact, Reading reading, Class<F> of, Class<C> type) {
        Map<F, C> concluded = new LinkedHashMap<>();
        answers.of(fact, reading)
                .forEach(each -> each.conclusion(type)
                        .ifPresent(what -> concluded.put(of.cast(each.state().fact()), what)));
        return concluded;
    }

    private static List<Requirement> requirements(Collection<Firing> firings) {
        return firings.stream()
                .map(Firing::concluded)
                .map(Requirement.class::cast)
                .sorted(Comparator.comparing(Requirement::tier).thenComparing(Requirement::id))
                .toList();
    }

    /** How a proposal comes to each status of each criterion. */
    Witnesses ways(Reading reading) {
        Set<String> questions = new LinkedHashSet<>();
        OF_CRITERIA.forEach(fact -> questions.addAll(answers.questions(fact)));
        return ways.computeIfAbsent(
                Combinations.answers(reading, questions), key -> answers.ways(OF_CRITERIA, reading));
    }

    /** What a proposal must say for this state to come about; empty where none can. */
    Optional<ProposalEdit> change(State state, Reading reading) {
        return state.fact() instanceof Candidates now
                ? together(reading).flatMap(all -> all.change(now))
                : state.change();
    }

    Proposal proposal(ProposalEdit change) {
        ProposalBuilder draft = states.blank();
        change.on(draft);
        return draft.proposal();
    }
}
