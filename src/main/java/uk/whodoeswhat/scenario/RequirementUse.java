package uk.whodoeswhat.scenario;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.whodoeswhat.tier.Outcome;
import uk.whodoeswhat.tier.Tier;

/** A requirement of a tier, with the scenarios that show each of its outcomes. */
public record RequirementUse(Tier tier, String requirement, Map<Outcome, List<String>> scenarios) {
    public RequirementUse {
        scenarios = Map.copyOf(scenarios);
    }

    static RequirementUse of(Tier tier, String requirement, List<ScenarioResult> checked) {
        Map<Outcome, List<String>> scenarios = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            scenarios.put(
                    outcome,
                    checked.stream()
                            .filter(each -> each.judgement().requirements().stream()
                                    .anyMatch(assessed -> assessed.outcome() == outcome
                                            && assessed.requirement().tier() == tier
                                            && assessed.requirement().id().equals(requirement)))
                            .map(each -> each.run().id())
                            .toList());
        }
        return new RequirementUse(tier, requirement, scenarios);
    }

    /** The scenarios that show an outcome. */
    public List<String> showing(Outcome outcome) {
        return scenarios.getOrDefault(outcome, List.of());
    }

    /** The outcomes that no scenario shows. */
    public List<Outcome> missing() {
        return Stream.of(Outcome.values())
                .filter(outcome -> showing(outcome).isEmpty())
                .toList();
    }

    /** Such as `BACKSTOP scale.national`. */
    public String name() {
        return tier + " " + requirement;
    }
}
