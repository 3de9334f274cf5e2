package uk.whodoeswhat.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.rulebook.stability.Statement;
import uk.whodoeswhat.tier.Outcome;
import uk.whodoeswhat.tier.Tier;

/** Compares what a scenario expects with a judgement. */
final class ExpectationCheck {
    private final Rulebook rulebook;
    private final Expected expected;
    private final Judgement judgement;
    private final List<Mismatch> differences = new ArrayList<>();

    private ExpectationCheck(Rulebook rulebook, Expected expected, Judgement judgement) {
        this.rulebook = rulebook;
        this.expected = expected;
        this.judgement = judgement;
    }

    static List<Mismatch> of(Rulebook rulebook, Expected expected, Judgement judgement) {
        ExpectationCheck comparison = new ExpectationCheck(rulebook, expected, judgement);
        comparison.verdict();
        comparison.headline();
        comparison.restsOn();
        comparison.findings();
        comparison.conclusions();
        comparison.requirements();
        comparison.rules();
        return comparison.differences;
    }

    private void verdict() {
        compare("tier", expected.tier().name(), judgement.tier().name());
        expected.standing()
                .ifPresent(standing -> compare(
                        "standing", standing.name(), judgement.standing().name()));
        expected.possibleTiers()
                .ifPresent(tiers -> compare("possible tiers", sorted(tiers), sorted(judgement.possibleTiers())));
        expected.level()
                .ifPresent(level -> compare(
                        "level",
                        level.name(),
                        judgement.level().map(Enum::name).orElse("none, for the tier is not LOCAL")));
    }

    private void headline() {
        expected.headline()
                .ifPresent(headline -> compare(
                        "headline", headline.name(), judgement.headline().name()));
        expected.need().ifPresent(need -> {
            compare("need", need.tier().name(), judgement.need().tier().name());
            need.possibleTiers()
                    .ifPresent(tiers -> compare(
                            "need, possible tiers",
                            sorted(tiers),
                            sorted(judgement.need().possibleTiers())));
        });
        expected.aimsCase().ifPresent(aims -> {
            compare(
                    "case for the aims",
                    aims.outcome().name(),
                    judgement.aimsCase().outcome().name());
            aims.missing()
                    .ifPresent(missing -> compare(
                            "case for the aims, missing",
                            String.join(", ", missing),
                            judgement.aimsCase().missing().stream()
                                    .map(Criterion::id)
                                    .collect(Collectors.joining(", "))));
        });
    }

    private void restsOn() {
        expected.restsOn()
                .ifPresent(paths -> compare(
                        "rests on",
                        paths.stream().sorted().collect(Collectors.joining(", ")),
                        rulebook.stability(judgement).restsOn().stream()
                                .map(Statement::path)
                                .sorted()
                                .collect(Collectors.joining(", "))));
    }

    private void findings() {
        expected.findings()
                .forEach((id, status) -> Criterion.of(id)
                        .ifPresent(criterion -> compare(
                                "finding " + id,
                                status.name(),
                                judgement.statuses().status(criterion).name())));
    }

    private void conclusions() {
        expected.concludedBy()
                .forEach((id, rule) -> judgement.findings().stream()
                        .filter(finding -> finding.criterion().id().equals(id))
                        .forEach(finding -> compare("finding " + id + ", concluded by", rule, finding.rule())));
    }

    private void requirements() {
        expected.requirements()
                .forEach((tier, outcomes) -> outcomes.forEach((id, outcome) -> compare(
                        "requirement " + tier + " " + id,
                        outcome.name(),
                        outcome(Tier.valueOf(tier), id)
                                .map(Enum::name)
                                .orElse("no such requirement in this reading"))));
    }

    private Optional<Outcome> outcome(Tier tier, String id) {
        return judgement.requirements().stream()
                .filter(each -> each.requirement().tier() == tier
                        && each.requirement().id().equals(id))
                .map(each -> each.outcome())
                .findFirst();
    }

    private void rules() {
        Set<String> fired =
                judgement.firings().stream().map(firing -> firing.rule().id()).collect(Collectors.toSet());
        expected.rules().forEach(id -> compare("rule " + id, FIRED, fired.contains(id) ? FIRED : NOT_FIRED));
        expected.notRules().forEach(id -> compare("rule " + id, NOT_FIRED, fired.contains(id) ? FIRED : NOT_FIRED));
    }

    private static final String FIRED = "fired";
    private static final String NOT_FIRED = "not fired";

    private void compare(String what, String wanted, String found) {
        if (!wanted.equals(found)) {
            differences.add(new Mismatch(what, wanted, found));
        }
    }

    private static String sorted(Collection<Tier> tiers) {
        return tiers.stream().sorted().distinct().map(Enum::name).collect(Collectors.joining(", "));
    }
}
