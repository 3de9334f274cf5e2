package uk.whodoeswhat.certificate;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import uk.whodoeswhat.certificate.Exploration.Together;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rulebook.definition.Declarations;
import uk.whodoeswhat.tier.Availability;
import uk.whodoeswhat.tier.Candidates;
import uk.whodoeswhat.tier.Tier;

/** What must hold of the tiers under one reading, over everything that can be found. */
final class ReadingChecks {
    private final Declarations declares;
    private final Reading reading;
    private final Together all;
    private final CertificateFailures failures;

    ReadingChecks(Declarations declares, Reading reading, Together all, CertificateFailures failures) {
        this.declares = declares;
        this.reading = reading;
        this.all = all;
        this.failures = failures;
    }

    /** Makes every check; gives the tiers that are not reached. */
    Set<Tier> check(Map<Candidates, AnsweredState> answered) {
        verdicts(answered);
        reachable();
        new MonotoneChecks(declares, reading, all, failures).check();
        precedence();
        if (all.found().verdicts().size() == answered.size()) {
            new PossibleChecks(declares, reading, all, failures).check();
        }
        Set<Tier> missed = EnumSet.allOf(Tier.class);
        missed.removeAll(tiers());
        return missed;
    }

    /** Every standing of the central tiers that comes about has exactly one tier; the plainest proposal where one has not. */
    private void verdicts(Map<Candidates, AnsweredState> answered) {
        Map<List<Object>, Map<AnsweredState, Proposal>> failing = new LinkedHashMap<>();
        all.standings()
                .all()
                .forEach((part, statuses) -> Optional.ofNullable(answered.get(part.now()))
                        .filter(verdict -> verdict.conclusion().isEmpty())
                        .ifPresent(verdict -> failing.computeIfAbsent(
                                        List.of(StageChecks.kind(verdict), verdict.rules()),
                                        key -> new LinkedHashMap<>())
                                .computeIfAbsent(
                                        verdict,
                                        key -> all.ways()
                                                .proposal(
                                                        all.ways().shrunk(statuses, all.stands(part.now()::equals))))));
        failing.values().forEach(alike -> {
            Map.Entry<AnsweredState, Proposal> shown = alike.entrySet().stream()
                    .min(Comparator.comparingInt(each -> Witnesses.size(each.getValue())))
                    .orElseThrow();
            AnsweredState verdict = shown.getKey();
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
        return all.standings().all().keySet().stream()
                .flatMap(part -> all.found().verdict(part.now()).stream())
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
        List<Failure.Example> examples = all
                .first(available)
                .map(statuses -> all.example(
                        "all that " + tier + " requires is satisfied, and another tier is reached",
                        all.ways().shrunk(statuses, all.stands(available))))
                .or(() -> all.first(open)
                        .map(statuses -> all.example(
                                tier + " is still open, and no answers lead to it",
                                all.ways().shrunk(statuses, all.stands(open)))))
                .or(() -> Optional.of(all.example(
                        tier + " is excluded, whatever is found", all.ways().silent())))
                .stream()
                .toList();
        return new Failure(
                Failure.Kind.UNREACHABLE_TIER,
                "no proposal reaches " + tier + ", and the rulebook does not declare that",
                all.found().rules(tier),
                reading.answers(),
                examples);
    }

    /** Which tier comes before which, by every verdict where both are available; LOCAL always is. */
    private void precedence() {
        Map<Tier, Map<Tier, Candidates>> before = new LinkedHashMap<>();
        all.standings().all().keySet().stream()
                .map(TierState::now)
                .distinct()
                .forEach(now -> all.found().verdict(now).ifPresent(winner -> {
                    for (Tier loser : Tier.values()) {
                        if (loser != winner && now.of(loser) == Availability.AVAILABLE) {
                            before.computeIfAbsent(winner, key -> new LinkedHashMap<>())
                                    .putIfAbsent(loser, now);
                        }
                    }
                }));
        PrecedenceCycle.in(before)
                .ifPresent(circle -> failures.add(
                        Failure.Kind.CYCLIC_PRECEDENCE,
                        "precedence",
                        List.of(),
                        reading.answers(),
                        () -> new Failure(
                                Failure.Kind.CYCLIC_PRECEDENCE,
                                "each of these tiers comes before the next, and the last before the first: "
                                        + circle.stream()
                                                .map(PrecedenceCycle.Precedence::winner)
                                                .map(Tier::name)
                                                .collect(Collectors.joining(", ")),
                                List.of(),
                                reading.answers(),
                                circle.stream().map(this::step).toList())));
    }

    private Failure.Example step(PrecedenceCycle.Precedence step) {
        return all.example(
                step.winner() + " and " + step.loser() + " are both available, and the tier is " + step.winner(),
                all.ways().shrunk(all.first(step.now()::equals).orElseThrow(), all.stands(step.now()::equals)));
    }
}
