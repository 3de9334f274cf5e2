package uk.whodoeswhat.rulebook.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import uk.whodoeswhat.finding.LocalSolutions;
import uk.whodoeswhat.finding.NationalReach;
import uk.whodoeswhat.finding.Share;
import uk.whodoeswhat.framework.Parameter;
import uk.whodoeswhat.rulebook.definition.ParameterGrid;
import uk.whodoeswhat.rulebook.definition.RuleDependencies;
import uk.whodoeswhat.rulebook.engine.Engine;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.rulebook.engine.RuleException;
import uk.whodoeswhat.tier.Tier;

/**
 * Finds for each numeric parameter the values around the one in force with which the tier stands. The rules are asked again for
 * each value that could make a difference: for a share, once between any two shares that the proposal states.
 */
final class Margins {
    private final Engine engine;
    private final WhatIfEvaluator composition;
    private final Judgement judgement;
    private final Set<String> fired;

    private record Walk(long edge, Optional<Margin.Beyond> beyond) {}

    private Margins(Engine engine, WhatIfEvaluator composition) {
        this.engine = engine;
        this.composition = composition;
        this.judgement = composition.judgement();
        this.fired =
                judgement.firings().stream().map(firing -> firing.rule().id()).collect(Collectors.toSet());
    }

    /** In the rulebook's order. */
    static List<Margin> of(Engine engine, WhatIfEvaluator composition) {
        Margins margins = new Margins(engine, composition);
        List<Margin> all = new ArrayList<>();
        engine.grids().forEach((parameter, grid) -> all.add(margins.margin(parameter, grid)));
        return all;
    }

    private Margin margin(Parameter parameter, ParameterGrid grid) {
        if (!matters(parameter)) {
            return new Margin(
                    parameter,
                    grid.text(grid.minimum()),
                    grid.text(grid.maximum()),
                    Optional.empty(),
                    Optional.empty());
        }
        LongUnaryOperator region = region(parameter, grid);
        Walk down = walk(parameter, grid, grid::below, region);
        Walk up = walk(parameter, grid, grid::above, region);
        return new Margin(parameter, grid.text(down.edge()), grid.text(up.edge()), down.beyond(), up.beyond());
    }

    /** Away from the value in force until the tier is another or the range ends. */
    private Walk walk(Parameter parameter, ParameterGrid grid, LongUnaryOperator next, LongUnaryOperator region) {
        long edge = grid.value();
        long last = region.applyAsLong(edge);
        for (long units = next.applyAsLong(edge); grid.contains(units); units = next.applyAsLong(units)) {
            long here = region.applyAsLong(units);
            if (here != last) {
                Optional<Tier> tier = tier(parameter.with(grid.text(units)));
                if (tier.isEmpty() || tier.get() != judgement.tier()) {
                    return new Walk(edge, Optional.of(new Margin.Beyond(tier)));
                }
                last = here;
            }
            edge = units;
        }
        return new Walk(edge, Optional.empty());
    }

    private Optional<Tier> tier(Parameter other) {
        try {
            return Optional.of(composition.tier(engine.remembered(judgement.reading(), other)));
        } catch (RuleException fault) {
            return Optional.empty();
        }
    }

    /** Whether a condition of a rule before the tier names it, or what such a rule concludes that fired. */
    private boolean matters(Parameter parameter) {
        RuleDependencies.Use use = engine.namedBy().use(parameter.id());
        return use.inCondition() || use.inConclusionOf().stream().anyMatch(fired::contains);
    }

    /**
     * Says of each value where it lies among the shares of the proposal, if rules on shares alone name the parameter; else each
     * value is of its own.
     */
    private LongUnaryOperator region(Parameter parameter, ParameterGrid grid) {
        RuleDependencies.Use use = engine.namedBy().use(parameter.id());
        if (parameter.unit() != Parameter.Unit.SHARE
                || !List.of(NationalReach.class, LocalSolutions.class).containsAll(use.facts())) {
            return LongUnaryOperator.identity();
        }
        List<Share> shares = shares(use);
        return units -> {
            long place = 0;
            for (Share share : shares) {
                place = 3 * place + grid.compare(share.part(), share.whole(), units) + 1;
            }
            return place;
        };
    }

    private List<Share> shares(RuleDependencies.Use use) {
        List<Share> shares = new ArrayList<>();
        if (use.facts().contains(NationalReach.class)) {
            NationalReach reach = composition.reach();
            shares.addAll(List.of(reach.use(), reach.commitment(), reach.need()));
        }
        if (use.facts().contains(LocalSolutions.class)) {
            for (LocalSolutions each : composition.solutions().values()) {
                shares.addAll(List.of(
                        each.certainShare(true),
                        each.certainShare(false),
                        each.possibleShare(true),
                        each.possibleShare(false)));
            }
        }
        return shares.stream().filter(Share::stated).distinct().toList();
    }
}
