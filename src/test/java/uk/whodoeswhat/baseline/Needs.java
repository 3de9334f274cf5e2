package uk.whodoeswhat.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.tier.Outcome;
import uk.whodoeswhat.tier.Tier;

/** What the central tiers require in a reading, and the tier that follows: the first, in the reading's order, that has it all. */
final class Needs {
    private static final List<Criterion> AIMS = List.of(
            Criterion.AIM_OUTCOMES, Criterion.AIM_EXPERIENCE, Criterion.AIM_POPULATION_HEALTH, Criterion.AIM_VALUE);

    private final List<Need> all = new ArrayList<>();
    private final List<Tier> order;

    private record Need(Tier tier, String id, Function<Map<Criterion, Status>, Outcome> outcome) {}

    Needs(Reading reading, int demonstrated) {
        order = reading.says("precedence", "spectrum-order")
                ? List.of(Tier.SINGLE_CENTRAL, Tier.CENTRAL_PREFERRED, Tier.BACKSTOP)
                : List.of(Tier.SINGLE_CENTRAL, Tier.BACKSTOP, Tier.CENTRAL_PREFERRED);
        for (Tier tier : order) {
            need(tier, Criterion.DELIVERY_CENTRAL);
            if (tier == Tier.SINGLE_CENTRAL || reading.says("aims-gate", "all-central-tiers")) {
                need(tier, "aims", aims(reading, demonstrated));
            }
        }
        single(reading);
        need(Tier.CENTRAL_PREFERRED, Criterion.SCALE_NATIONAL);
        need(Tier.CENTRAL_PREFERRED, Criterion.STANDARDS_EQUIVALENTS);
        need(
                Tier.BACKSTOP,
                Criterion.SCALE_NATIONAL.id(),
                is(
                        Criterion.SCALE_NATIONAL,
                        reading.says("backstop-scale", "not-national") ? Status.NOT_MET : Status.MET));
        need(Tier.BACKSTOP, Criterion.COVERAGE_NONE);
    }

    Map<Tier, Map<String, Outcome>> outcomes(Map<Criterion, Status> findings, List<ReasoningStep> trace) {
        Map<Tier, Map<String, Outcome>> outcomes = new EnumMap<>(Tier.class);
        for (Need need : all) {
            Outcome outcome = need.outcome().apply(findings);
            outcomes.computeIfAbsent(need.tier(), tier -> new HashMap<>()).put(need.id(), outcome);
            trace.add(new ReasoningStep(need.id(), need, outcome));
        }
        return outcomes;
    }

    Tier tier(Map<Criterion, Status> findings) {
        for (Tier tier : order) {
            if (isAvailable(tier, findings)) {
                return tier;
            }
        }
        return Tier.LOCAL;
    }

    private boolean isAvailable(Tier tier, Map<Criterion, Status> findings) {
        for (Need need : all) {
            if (need.tier() == tier && need.outcome().apply(findings) != Outcome.SATISFIED) {
                return false;
            }
        }
        return true;
    }

    private void single(Reading reading) {
        var national = is(Criterion.SCALE_NATIONAL, Status.MET);
        var critical = is(Criterion.SCALE_CRITICAL, Status.MET);
        var visible = is(Criterion.VISIBILITY_CRITICAL, Status.MET);
        var standardised = standardisation(reading);
        String compound = "scale-or-standardisation";
        if (reading.says("single-criteria", "either-literal")) {
            need(Tier.SINGLE_CENTRAL, compound, atLeast(1, List.of(national, standardised)));
        } else if (reading.says("single-criteria", "either-critical")) {
            need(
                    Tier.SINGLE_CENTRAL,
                    compound,
                    atLeast(1, List.of(and(List.of(national, critical, visible)), standardised)));
        } else {
            need(Tier.SINGLE_CENTRAL, Criterion.SCALE_NATIONAL);
            need(Tier.SINGLE_CENTRAL, Criterion.SCALE_CRITICAL);
            need(Tier.SINGLE_CENTRAL, Criterion.VISIBILITY_CRITICAL);
            need(Tier.SINGLE_CENTRAL, "standardisation", standardised);
        }
    }

    private static Function<Map<Criterion, Status>, Outcome> standardisation(Reading reading) {
        var care = is(Criterion.STANDARDISATION_CARE, Status.MET);
        var safety = is(Criterion.STANDARDISATION_SAFETY, Status.MET);
        var experience = is(Criterion.STANDARDISATION_EXPERIENCE, Status.MET);
        var cost = is(Criterion.STANDARDISATION_COST, Status.MET);
        if (reading.says("standardisation-breadth", "care-or-safety")) {
            return atLeast(1, List.of(care, safety));
        }
        return atLeast(reading.says("standardisation-breadth", "any") ? 1 : 4, List.of(care, safety, experience, cost));
    }

    private static Function<Map<Criterion, Status>, Outcome> aims(Reading reading, int demonstrated) {
        if (reading.says("aims-evidence", "demonstrated")) {
            return and(each(Status.DEMONSTRATED));
        }
        if (reading.says("aims-evidence", "not-contradicted")) {
            return and(each(Status.DEMONSTRATED, Status.ARGUED, Status.NOT_SHOWN));
        }
        return and(List.of(
                and(each(Status.DEMONSTRATED, Status.ARGUED)), atLeast(demonstrated, each(Status.DEMONSTRATED))));
    }

    private static List<Function<Map<Criterion, Status>, Outcome>> each(Status... accepted) {
        return AIMS.stream().map(aim -> is(aim, accepted)).toList();
    }

    private void need(Tier tier, Criterion criterion) {
        need(tier, criterion.id(), is(criterion, Status.MET));
    }

    private void need(Tier tier, String id, Function<Map<Criterion, Status>, Outcome> outcome) {
        all.add(new Need(tier, id, outcome));
    }

    private static Function<Map<Criterion, Status>, Outcome> is(Criterion criterion, Status... accepted) {
        List<Status> passing = List.copyOf(Arrays.asList(accepted));
        return findings -> {
            Status status = Examination.status(findings, criterion);
            if (passing.contains(status)) {
                return Outcome.SATISFIED;
            }
            return status == Status.UNKNOWN || status == Status.CONTESTED || status == Status.NOT_SHOWN
                    ? Outcome.OPEN
                    : Outcome.BLOCKED;
        };
    }

    private static Function<Map<Criterion, Status>, Outcome> and(
            List<Function<Map<Criterion, Status>, Outcome>> parts) {
        return atLeast(parts.size(), parts);
    }

    private static Function<Map<Criterion, Status>, Outcome> atLeast(
            int count, List<Function<Map<Criterion, Status>, Outcome>> parts) {
        return findings -> {
            int satisfied = 0;
            int possible = 0;
            for (Function<Map<Criterion, Status>, Outcome> part : parts) {
                Outcome outcome = part.apply(findings);
                satisfied += outcome == Outcome.SATISFIED ? 1 : 0;
                possible += outcome == Outcome.BLOCKED ? 0 : 1;
            }
            if (satisfied >= count) {
                return Outcome.SATISFIED;
            }
            return possible >= count ? Outcome.OPEN : Outcome.BLOCKED;
        };
    }
}
