package uk.whodoeswhat.certificate;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.rulebook.engine.Firing;

/** In which readings each rule fires, by the answers to the questions that it names; and whether a proposal can bring it about. */
final class Firings {
    private final Map<Rule, Set<Map<String, String>>> fired = new HashMap<>();
    private final Set<Rule> reached = new LinkedHashSet<>();

    void add(Collection<Firing> firings, Reading reading, boolean reachable) {
        for (Firing firing : firings) {
            Rule rule = firing.rule();
            fired.computeIfAbsent(rule, key -> new LinkedHashSet<>())
                    .add(Combinations.answers(reading, rule.questions()));
            if (reachable) {
                reached.add(rule);
            }
        }
    }

    boolean ever(Rule rule) {
        return fired.containsKey(rule);
    }

    /** Whether some proposal makes it fire with the values that parameters have. */
    boolean isReached(Rule rule) {
        return reached.contains(rule);
    }

    ReadingSet where(Rule rule, Combinations combinations) {
        Set<Map<String, String>> answers = fired.getOrDefault(rule, Set.of());
        return ReadingSet.of(
                combinations.readings().stream()
                        .filter(reading -> answers.contains(Combinations.answers(reading, rule.questions())))
                        .map(reading -> (Map<String, String>) new LinkedHashMap<>(reading.answers()))
                        .toList(),
                combinations.readings().stream().map(Reading::answers).toList());
    }
}
