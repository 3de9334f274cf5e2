package uk.whodoeswhat.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.framework.Clause;
import uk.whodoeswhat.framework.Source;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.rulebook.definition.RulebookDefinition;
import uk.whodoeswhat.rulebook.definition.Stage;
import uk.whodoeswhat.rulebook.engine.Firing;
import uk.whodoeswhat.tier.Requirement;
import uk.whodoeswhat.tier.Tier;
import uk.whodoeswhat.tier.TierReading;

/**
 * What scenarios reach of a rulebook, both ways: each rule with the scenarios that fired it, each encoded clause with the rules
 * and criteria that cite it, each requirement with the scenarios that show each outcome.
 */
public record ScenarioCoverage(
        Map<String, List<String>> rules, List<ClauseUse> clauses, List<RequirementUse> requirements) {
    public ScenarioCoverage {
        rules = Collections.unmodifiableMap(rules);
        clauses = List.copyOf(clauses);
        requirements = List.copyOf(requirements);
    }

    static ScenarioCoverage of(Rulebook rulebook, List<ScenarioResult> checked) {
        Map<String, List<String>> rules = rules(rulebook, checked);
        return new ScenarioCoverage(rules, clauses(rulebook, rules), requirements(rulebook, checked));
    }

    /** The rules that no scenario fires. */
    public List<String> unfired() {
        return rules.entrySet().stream()
                .filter(rule -> rule.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The encoded clauses that neither a rule nor a criterion cites. */
    public List<ClauseUse> uncited() {
        return clauses.stream().filter(ClauseUse::isUncited).toList();
    }

    /** The requirements of which some outcome is not shown. */
    public List<RequirementUse> partlyShown() {
        return requirements.stream().filter(use -> !use.missing().isEmpty()).toList();
    }

    private static Map<String, List<String>> rules(Rulebook rulebook, List<ScenarioResult> checked) {
        Map<String, Set<String>> fired = new LinkedHashMap<>();
        rulebook.rules().forEach(rule -> fired.put(rule.id(), new LinkedHashSet<>()));
        for (ScenarioResult each : checked) {
            for (Firing firing : each.judgement().firings()) {
                fired.computeIfAbsent(firing.rule().id(), id -> new LinkedHashSet<>())
                        .add(each.run().id());
            }
        }
        Map<String, List<String>> rules = new LinkedHashMap<>();
        fired.forEach((rule, scenarios) -> rules.put(rule, List.copyOf(scenarios)));
        return rules;
    }

    private static List<ClauseUse> clauses(Rulebook rulebook, Map<String, List<String>> fired) {
        List<ClauseUse> uses = new ArrayList<>();
        for (Source source : rulebook.sources()) {
            for (Clause clause : source.clauses()) {
                if (clause.encoded()) {
                    uses.add(use(rulebook, new Citation(source.id(), clause.id()), fired));
                }
            }
        }
        return uses;
    }

    private static ClauseUse use(Rulebook rulebook, Citation clause, Map<String, List<String>> fired) {
        List<String> rules = rulebook.rules().stream()
                .filter(rule -> rule.citations().contains(clause))
                .map(Rule::id)
                .toList();
        List<String> criteria = rulebook.manifest().criteria().stream()
                .filter(criterion -> criterion.citations().contains(clause))
                .map(RulebookDefinition.CriterionEntry::id)
                .toList();
        Set<String> scenarios = new TreeSet<>();
        rules.forEach(rule -> scenarios.addAll(fired.getOrDefault(rule, List.of())));
        return new ClauseUse(clause, rules, criteria, List.copyOf(scenarios));
    }

    /** All that a tier requires in some reading, by tier, then by name. */
    private static List<RequirementUse> requirements(Rulebook rulebook, List<ScenarioResult> checked) {
        return rulebook.readings().stream()
                .flatMap(reading -> TierReading.of(reading).stream()
                        .flatMap(fact -> rulebook.stages(reading).run(Stage.REQUIREMENT, fact).firings().stream()))
                .map(firing -> (Requirement) firing.concluded())
                .map(requirement -> new Name(requirement.tier(), requirement.id()))
                .distinct()
                .sorted(Comparator.comparing(Name::tier).thenComparing(Name::requirement))
                .map(name -> RequirementUse.of(name.tier(), name.requirement(), checked))
                .toList();
    }

    private record Name(Tier tier, String requirement) {}
}
