package uk.whodoeswhat.scenario;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.whodoeswhat.document.NodeView;
import uk.whodoeswhat.document.Place;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Problems;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.framework.Clause;
import uk.whodoeswhat.framework.Source;
import uk.whodoeswhat.framework.UnknownAnswer;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.tier.Tier;

/** Checks what a scenario names against the rulebook: clauses, answers, criteria, tiers and rules. */
final class ScenarioChecks {
    private static final Set<String> CRITERIA =
            Arrays.stream(Criterion.values()).map(Criterion::id).collect(Collectors.toCollection(LinkedHashSet::new));
    private static final Set<String> CENTRAL =
            Tier.CENTRAL.stream().map(Enum::name).collect(Collectors.toCollection(LinkedHashSet::new));

    private final Rulebook rulebook;
    private final Set<String> rules;

    ScenarioChecks(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.rules = rulebook.rules().stream().map(Rule::id).collect(Collectors.toSet());
    }

    /** Adds what is wrong with a scenario that fits the format. */
    void check(NodeView root, Scenario scenario, String fileName, Problems problems) {
        if (!fileName.equals(scenario.id())) {
            problems.add(
                    root.field("scenario").place(),
                    Problem.quoted(scenario.id()) + " in a file named " + Problem.quoted(fileName),
                    "a file named for its scenario");
        }
        root.field("clauses").items().forEach(clause -> clause(clause, problems));
        reading(root.field("reading"), scenario.reading(), problems);
        NodeView expect = root.field("expect");
        keys(expect.field("findings"), scenario.expect().findings().keySet(), CRITERIA, "criterion", problems);
        keys(
                expect.field("requirements"),
                scenario.expect().requirements().keySet(),
                CENTRAL,
                "central tier",
                problems);
        keys(expect.field("concludedBy"), scenario.expect().concludedBy().keySet(), CRITERIA, "criterion", problems);
        scenario.expect()
                .concludedBy()
                .keySet()
                .forEach(id -> rule(expect.field("concludedBy").field(id), problems));
        expect.field("rules").items().forEach(rule -> rule(rule, problems));
        expect.field("notRules").items().forEach(rule -> rule(rule, problems));
    }

    private void clause(NodeView cited, Problems problems) {
        String source = cited.field("source").text().orElse("");
        String clause = cited.field("clause").text().orElse("");
        Set<String> known = rulebook.sources().stream()
                .filter(each -> each.id().equals(source))
                .flatMap(each -> each.clauses().stream())
                .map(Clause::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (known.isEmpty()) {
            String sources = rulebook.sources().stream().map(Source::id).collect(Collectors.joining(", "));
            problems.add(
                    cited.field("source").place(),
                    "the source " + Problem.quoted(source),
                    "a source of the rulebook: " + sources);
        } else if (!known.contains(clause)) {
            problems.add(
                    cited.field("clause").place(),
                    "the clause " + Problem.quoted(clause),
                    "a clause of " + source + ": " + String.join(", ", known));
        }
    }

    private void reading(NodeView stated, Map<String, String> answers, Problems problems) {
        answers.forEach((question, answer) -> {
            try {
                rulebook.reading(Map.of(question, answer));
            } catch (UnknownAnswer unknown) {
                problems.add(
                        stated.keyPlace(question),
                        Problem.quoted(question + ": " + answer),
                        "an answer to a question of the rulebook (" + unknown.getMessage() + ")");
            }
        });
    }

    private static void keys(
            NodeView object, Collection<String> found, Collection<String> allowed, String what, Problems problems) {
        for (String key : found) {
            if (!allowed.contains(key)) {
                Place place = object.keyPlace(key);
                problems.add(
                        place,
                        "the unknown " + what + " " + Problem.quoted(key),
                        "one of " + String.join(", ", allowed));
            }
        }
    }

    private void rule(NodeView named, Problems problems) {
        String id = named.text().orElse("");
        if (!rules.contains(id)) {
            problems.add(named.place(), "the unknown rule " + Problem.quoted(id), "the id of a rule of the rulebook");
        }
    }
}
