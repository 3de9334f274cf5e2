package uk.whodoeswhat.rulebook.certificate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rulebook.Declarations;
import uk.whodoeswhat.rulebook.Declarations.Monotone;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.tier.Availability;
import uk.whodoeswhat.tier.Candidates;
import uk.whodoeswhat.tier.PossibleTiers;
import uk.whodoeswhat.tier.Requirement;
import uk.whodoeswhat.tier.Tier;

/** What must hold of the tiers under one reading, over everything that can be found. Long, because it is one check a method. */
final class ReadingChecks {
    private final Declarations declares;
    private final Reading reading;
    private final Ways ways;
    private final Found found;
    private final Composition composition;
    private final PossibleTiers possible;
    private final Failures failures;

    ReadingChecks(Rulebook rulebook, Reading reading, Exploration.Together all, Failures failures) {
        this.declares = rulebook.manifest().declares();
        this.reading = reading;
        this.ways = all.ways();
        this.found = all.found();
        this.composition = all.composition();
        this.possible = new PossibleTiers(found.requirements(), found);
        this.failures = failures;
    }

    /** Makes every check; gives the tiers that are not reached. */
    Set<Tier> check(Map<Candidates, Answered> answered) {
        verdicts(answered);
        reachable();
        monotone();
        precedence();
        if (found.verdicts().size() == answered.size()) {
            verdictPossible();
            possibleWithinOpen();
        }
        Set<Tier> missed = EnumSet.allOf(Tier.class);
        missed.removeAll(tiers());
        return missed;
    }

    /** Every standing of the central tiers that comes about has exactly one tier; the plainest proposal where one has not. */
    private void verdicts(Map<Candidates, Answered> answered) {
        Map<List<Object>, Map<Answered, Proposal>> failing = new LinkedHashMap<>();
        composition
                .all()
                .forEach((part, statuses) -> Optional.ofNullable(answered.get(part.now()))
                        .filter(verdict -> verdict.conclusion().isEmpty())
                        .ifPresent(verdict -> failing.computeIfAbsent(
                                        List.of(StageChecks.kind(verdict), verdict.rules()),
                                        key -> new LinkedHashMap<>())
                                .computeIfAbsent(
                                        verdict,
                                        key -> ways.proposal(ways.shrunk(statuses, stands(part.now()::equals))))));
        failing.values().forEach(alike -> {
            Map.Entry<Answered, Proposal> shown = alike.entrySet().stream()
                    .min(Comparator.comparingInt(each -> Ways.size(each.getValue())))
                    .orElseThrow();
            Answered verdict = shown.getKey();
            String more = alike.size() > 1 ? " (one of " + alike.size() + " states of this kind)" : "";
            failures.add(
                    StageChecks.kind(verdict),
                    FactType.CANDIDATES.name(),
                    verdict.rules(),
                    reading.answers(),
                    () -> new Failure(
                            StageChecks.kind(verdict),
                            StageChecks.says(verdict) + more,
                            verdict.rules(),
                            reading.answers(),
                            List.of(new Failure.Example(
                                    "deciding it stops with this fault of the rules", shown.getValue()))));
        });
    }

    /** The tiers that come about. */
    private Set<Tier> tiers() {
        return composition.all().keySet().stream()
                .flatMap(part -> verdict(part.now()).stream())
                .collect(Collectors.toSet());
    }

    private void reachable() {
        Set<Tier> reached = tiers();
        for (Tier tier : Tier.values()) {
            if (!reached.contains(tier)
                    && declares.unreachable().stream().noneMatch(each -> each.holds(tier, reading))) {
                failures.add(
                        Failure.Kind.UNREACHABLE_TIER,
                        tier.name(),
                        List.of(),
                        reading.answers(),
                        () -> unreachable(tier));
            }
        }
    }

    /** Shown by a proposal for which the tier is available, or at least open, and another is reached. */
    private Failure unreachable(Tier tier) {
        Predicate<Candidates> available = now -> now.of(tier) == Availability.AVAILABLE;
        Predicate<Candidates> open = now -> now.of(tier) == Availability.OPEN;
        List<Failure.Example> examples = first(available)
                .map(statuses -> example(
                        "all that " + tier + " requires is satisfied, and another tier is reached",
                        ways.shrunk(statuses, stands(available))))
                .or(() -> first(open)
                        .map(statuses -> example(
                                tier + " is still open, and no answers lead to it",
                                ways.shrunk(statuses, stands(open)))))
                .or(() -> Optional.of(example(tier + " is excluded, whatever is found", ways.silent())))
                .stream()
                .toList();
        return new Failure(
                Failure.Kind.UNREACHABLE_TIER,
                "no proposal reaches " + tier + ", and the rulebook does not declare that",
                requirementRules(tier),
                reading.answers(),
                examples);
    }

    private void verdictPossible() {
        if (declares.verdictPossible().stream().noneMatch(where -> where.holds(reading))) {
            return;
        }
        composition
                .all()
                .forEach((part, statuses) -> verdict(part.now())
                        .filter(tier -> !part.tiers(found.verdicts()).contains(tier))
                        .ifPresent(tier -> failures.add(
                                Failure.Kind.VERDICT_NOT_POSSIBLE, tier.name(), List.of(), reading.answers(), () -> {
                                    Map<Criterion, Status> shrunk = ways.shrunk(
                                            statuses,
                                            less -> found.verdict(less)
                                                            .filter(tier::equals)
                                                            .isPresent()
                                                    && !possibleTiers(less).contains(tier));
                                    return new Failure(
                                            Failure.Kind.VERDICT_NOT_POSSIBLE,
                                            "the tier is " + tier + ", and the missing answers leave only "
                                                    + possibleTiers(shrunk),
                                            requirementRules(tier),
                                            reading.answers(),
                                            List.of(example("its tier is not among its possible tiers", shrunk)));
                                })));
    }

    private void possibleWithinOpen() {
        composition
                .all()
                .forEach((part, statuses) -> part.tiers(found.verdicts()).stream()
                        .filter(tier -> part.now().of(tier) == Availability.EXCLUDED)
                        .forEach(tier -> failures.add(
                                Failure.Kind.POSSIBLE_BEYOND_OPEN, tier.name(), List.of(), reading.answers(), () -> {
                                    Map<Criterion, Status> shrunk = ways.shrunk(
                                            statuses,
                                            less -> stands(now -> now.of(tier) == Availability.EXCLUDED)
                                                            .test(less)
                                                    && possibleTiers(less).contains(tier));
                                    return new Failure(
                                            Failure.Kind.POSSIBLE_BEYOND_OPEN,
                                            tier
                                                    + " is among the possible tiers, and one of its requirements is blocked",
                                            requirementRules(tier),
                                            reading.answers(),
                                            List.of(example("a tier is possible that is excluded", shrunk)));
                                })));
    }

    private void monotone() {
        for (Monotone declared : declares.monotone()) {
            if (declared.holds(reading)) {
                for (GroupStates group : composition.groups()) {
                    monotone(declared, group);
                }
            }
        }
    }

    private void monotone(Monotone declared, GroupStates group) {
        Map<GroupStates.Rise, GroupStates.Risen> rises = new LinkedHashMap<>(group.rises());
        rises.keySet().removeIf(rise -> !rise.monotone().equals(declared.id()));
        if (rises.isEmpty()) {
            return;
        }
        Map<Candidates, Map<Criterion, Status>> others = composition.without(group);
        rises.forEach((rise, risen) -> others.forEach((rest, statuses) -> {
            Optional<Tier> before = verdict(Part.and(rise.before(), rest));
            Optional<Tier> after = verdict(Part.and(rise.after(), rest));
            if (before.isPresent()
                    && after.isPresent()
                    && declares.isMove(declared.never(), before.get(), after.get())) {
                failures.add(
                        Failure.Kind.NOT_MONOTONE,
                        declared.id(),
                        List.of(),
                        reading.answers(),
                        () -> notMonotone(declared, risen, Composition.merged(statuses, risen.before())));
            }
        }));
    }

    private Failure notMonotone(Monotone declared, GroupStates.Risen risen, Map<Criterion, Status> statuses) {
        Status from = Optional.ofNullable(statuses.get(risen.criterion())).orElseThrow();
        Predicate<Map<Criterion, Status>> holds = less -> {
            Optional<Tier> before = found.verdict(with(less, risen.criterion(), from));
            Optional<Tier> after = found.verdict(with(less, risen.criterion(), risen.after()));
            return before.isPresent()
                    && after.isPresent()
                    && declares.isMove(declared.never(), before.get(), after.get());
        };
        Map<Criterion, Status> shrunk = ways.shrunk(statuses, holds);
        Map<Criterion, Status> before = with(shrunk, risen.criterion(), from);
        Map<Criterion, Status> after = with(shrunk, risen.criterion(), risen.after());
        Tier one = found.verdict(before).orElseThrow();
        Tier two = found.verdict(after).orElseThrow();
        String criterion = risen.criterion().id();
        List<String> rules = new ArrayList<>(requirementRules(one));
        rules.addAll(requirementRules(two));
        return new Failure(
                Failure.Kind.NOT_MONOTONE,
                "`" + declared.id() + "` (" + declared.says() + ") does not hold: " + criterion + " rises from " + from
                        + " to " + risen.after() + ", and the tier moves from " + one + " to " + two,
                rules,
                reading.answers(),
                List.of(
                        example(criterion + " is " + from + ", and the tier is " + one, before),
                        example(criterion + " is " + risen.after() + ", and the tier is " + two, after)));
    }

    /** Which tier comes before which, by every verdict where both are available; LOCAL always is. */
    private void precedence() {
        Map<Tier, Map<Tier, Candidates>> before = new LinkedHashMap<>();
        composition.all().keySet().stream()
                .map(Part::now)
                .distinct()
                .forEach(now -> verdict(now).ifPresent(winner -> {
                    for (Tier loser : Tier.values()) {
                        if (loser != winner && now.of(loser) == Availability.AVAILABLE) {
                            before.computeIfAbsent(winner, key -> new LinkedHashMap<>())
                                    .putIfAbsent(loser, now);
                        }
                    }
                }));
        Circle.in(before)
                .ifPresent(circle -> failures.add(
                        Failure.Kind.CYCLIC_PRECEDENCE,
                        "precedence",
                        List.of(),
                        reading.answers(),
                        () -> new Failure(
                                Failure.Kind.CYCLIC_PRECEDENCE,
                                "each of these tiers comes before the next, and the last before the first: "
                                        + circle.stream()
                                                .map(Circle.Step::winner)
                                                .map(Tier::name)
                                                .collect(Collectors.joining(", ")),
                                List.of(),
                                reading.answers(),
                                circle.stream().map(this::step).toList())));
    }

    private Failure.Example step(Circle.Step step) {
        return example(
                step.winner() + " and " + step.loser() + " are both available, and the tier is " + step.winner(),
                ways.shrunk(first(step.now()::equals).orElseThrow(), stands(step.now()::equals)));
    }

    private List<String> requirementRules(Tier tier) {
        return found.requirements().stream()
                .filter(requirement -> requirement.tier() == tier)
                .map(Requirement::rule)
                .distinct()
                .toList();
    }

    private Optional<Tier> verdict(Candidates now) {
        return Optional.ofNullable(found.verdicts().get(now));
    }

    private Set<Tier> possibleTiers(Map<Criterion, Status> statuses) {
        return found.findings(statuses).map(possible::of).orElse(Set.of());
    }

    private Predicate<Map<Criterion, Status>> stands(Predicate<Candidates> so) {
        return statuses -> found.candidates(statuses).filter(so).isPresent();
    }

    private Optional<Map<Criterion, Status>> first(Predicate<Candidates> so) {
        return composition.all().entrySet().stream()
                .filter(each -> so.test(each.getKey().now()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<Criterion, Status> with(Map<Criterion, Status> statuses, Criterion criterion, Status status) {
        return Composition.merged(statuses, Map.of(criterion, status));
    }

    private Failure.Example example(String shows, Map<Criterion, Status> statuses) {
        return new Failure.Example(shows, ways.proposal(statuses));
    }
}
