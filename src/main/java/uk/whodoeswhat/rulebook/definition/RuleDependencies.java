package uk.whodoeswhat.rulebook.definition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which parameters and questions the rules on one kind of fact name, as they are written: nothing else can make a difference to
 * what they conclude of such a fact. A rule belongs to every kind of fact whose name, or that of a kind above it, its condition
 * has.
 */
public final class RuleDependencies {
    /** Each rule, in the rulebook's order, with the words before a bracket in its condition. */
    private final Map<Rule, Set<String>> rules = new LinkedHashMap<>();

    private final ConcurrentHashMap<Class<?>, On> on = new ConcurrentHashMap<>();

    private final ConcurrentHashMap<String, Use> uses = new ConcurrentHashMap<>();

    /** The rules on a kind of fact, in the rulebook's order, and what they name. */
    private record On(List<Rule> rules, List<String> parameters, List<String> questions) {
        private static On of(List<Rule> rules) {
            return new On(rules, named(rules, Rule::parameters), named(rules, Rule::questions));
        }

        private static List<String> named(List<Rule> rules, Function<Rule, List<String>> by) {
            return rules.stream()
                    .flatMap(rule -> by.apply(rule).stream())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** On which kinds of facts, whether in a condition, and in which rules at all. */
    public record Use(Set<Class<?>> facts, boolean inCondition, Set<String> inConclusionOf) {}

    public RuleDependencies(List<Rule> rules) {
        rules.forEach(rule -> this.rules.put(rule, Set.copyOf(rule.mentions().called())));
    }

    /** The rules on a kind of fact, in the rulebook's order. */
    List<Rule> rulesOn(Class<?> fact) {
        return on(fact).rules();
    }

    public List<String> parameters(Class<?> fact) {
        return on(fact).parameters();
    }

    public List<String> questions(Class<?> fact) {
        return on(fact).questions();
    }

    private On on(Class<?> fact) {
        return on.computeIfAbsent(fact, each -> On.of(find(each)));
    }

    /** Where the rules before the tier name a parameter. */
    public Use use(String parameter) {
        return uses.computeIfAbsent(parameter, this::findUse);
    }

    private Use findUse(String parameter) {
        Set<Class<?>> facts = new LinkedHashSet<>();
        Set<String> conclusions = new LinkedHashSet<>();
        boolean inCondition = false;
        for (Class<?> fact : Stage.factsBeforeTheTier()) {
            for (Rule rule : rulesOn(fact)) {
                if (rule.parameters().contains(parameter)) {
                    facts.add(fact);
                    conclusions.add(rule.id());
                    inCondition |= rule.mentions().inCondition(parameter);
                }
            }
        }
        return new Use(Set.copyOf(facts), inCondition, Set.copyOf(conclusions));
    }

    private List<Rule> find(Class<?> fact) {
        Set<String> names = kinds(fact);
        return rules.entrySet().stream()
                .filter(each -> !Collections.disjoint(each.getValue(), names))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<String> kinds(Class<?> fact) {
        Set<String> names = new LinkedHashSet<>();
        List<@Nullable Class<?>> next = new ArrayList<>(List.of(fact));
        while (!next.isEmpty()) {
            Class<?> kind = next.remove(0);
            if (kind != null && names.add(kind.getSimpleName())) {
                next.add(kind.getSuperclass());
                next.addAll(List.of(kind.getInterfaces()));
            }
        }
        return names;
    }
}
