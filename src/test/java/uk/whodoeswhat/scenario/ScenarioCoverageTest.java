package uk.whodoeswhat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.tier.Outcome;

/** The scenarios reach all of the rulebook, on both sides of each edge. */
class ScenarioCoverageTest {
    private static final Report REPORT = Report.of(Bundled.RULEBOOK, Bundled.SCENARIOS.cases());
    private static final ScenarioCoverage COVERAGE = REPORT.coverage();

    @Test
    void everyRuleFiresInSomeScenario() {
        assertThat(COVERAGE.rules().keySet())
                .containsExactlyElementsOf(
                        Bundled.RULEBOOK.rules().stream().map(Rule::id).toList());
        assertThat(COVERAGE.unfired()).isEmpty();
    }

    @Test
    void everyEncodedClauseIsCitedAndReached() {
        assertThat(COVERAGE.uncited()).isEmpty();
        assertThat(COVERAGE.clauses())
                .allSatisfy(use -> assertThat(use.rules().isEmpty())
                        .isEqualTo(use.scenarios().isEmpty()));
    }

    @Test
    void everyRequirementIsShownSatisfiedBlockedAndOpen() {
        assertThat(COVERAGE.requirements()).isNotEmpty();
        assertThat(COVERAGE.partlyShown()).isEmpty();
    }

    /** A rule is on one side where a scenario says that it fires or concludes a finding, on the other where one says that not. */
    @Test
    void everyRuleIsAssertedOnBothSides() {
        Set<String> fires = new TreeSet<>();
        Set<String> not = new TreeSet<>();
        Map<String, Set<String>> concluding = new HashMap<>();
        for (Case each : Bundled.SCENARIOS.cases()) {
            Expected expect = each.scenario().expect();
            fires.addAll(expect.rules());
            fires.addAll(expect.concludedBy().values());
            not.addAll(expect.notRules());
            expect.concludedBy()
                    .forEach((criterion, rule) -> concluding
                            .computeIfAbsent(criterion, key -> new HashSet<>())
                            .add(rule));
        }
        concluding.values().stream().filter(rules -> rules.size() > 1).forEach(not::addAll);
        List<String> all = Bundled.RULEBOOK.rules().stream().map(Rule::id).toList();
        assertThat(fires).containsAll(all);
        assertThat(all)
                .filteredOn(rule -> !not.contains(rule) && !firesAlways(rule))
                .isEmpty();
    }

    private static boolean firesAlways(String rule) {
        return COVERAGE.rules().getOrDefault(rule, List.of()).size()
                == REPORT.scenarios().size();
    }

    /** What is missing is named: shown on a part of the scenarios. */
    @Test
    void whatIsNotReachedIsReported() {
        Case pds = Bundled.SCENARIOS.cases().stream()
                .filter(each -> each.id().equals("pds"))
                .findFirst()
                .orElseThrow();
        ScenarioCoverage coverage = Report.of(Bundled.RULEBOOK, List.of(pds)).coverage();

        assertThat(coverage.unfired()).contains("usage.local").doesNotContain("usage.single");
        assertThat(coverage.rules().get("usage.single")).containsExactly("pds");
        assertThat(coverage.clauses())
                .filteredOn(use -> use.clause().equals(new Citation("wdw-2023", "G0")))
                .singleElement()
                .satisfies(use -> {
                    assertThat(use.rules()).contains("usage.local");
                    assertThat(use.scenarios()).isEmpty();
                });
        assertThat(coverage.partlyShown())
                .filteredOn(use -> use.name().equals("CENTRAL_PREFERRED standards.equivalents"))
                .singleElement()
                .satisfies(use -> assertThat(use.missing()).containsExactly(Outcome.SATISFIED, Outcome.OPEN));
    }

    @Test
    void criteriaCiteClausesToo() {
        assertThat(COVERAGE.clauses())
                .filteredOn(use -> use.clause().equals(new Citation("wdw-2023", "P1")))
                .singleElement()
                .satisfies(use -> assertThat(use.criteria()).containsExactly("aim.outcomes"));
    }
}
