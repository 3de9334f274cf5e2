package uk.whodoeswhat.rulebook.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.rulebook.definition.Stage;

/** Writes down every rule that fires and what it concludes, in an order that does not depend on how Drools came to it. */
final class FiringRecorder extends DefaultAgendaEventListener {
    private final Map<String, Rule> rules;
    private final List<Firing> firings = new ArrayList<>(64);
    private Stage stage = Stage.CLASSIFICATION;
    private @Nullable Rule current;
    private boolean concluded;
    private int before;

    FiringRecorder(Map<String, Rule> rules) {
        this.rules = rules;
    }

    void begin(Stage next) {
        stage = next;
        before = firings.size();
    }

    /** Sorts what this stage fired by fact, in the order given, then by rule. */
    void end(List<?> facts) {
        firings.subList(before, firings.size())
                .sort(Comparator.<Firing>comparingInt(firing -> indexOf(firing.fact(), facts))
                        .thenComparingInt(firing -> firing.rule().index()));
    }

    /** Writes down what rules fired before on the same facts, for they would fire again. */
    void recall(List<Firing> earlier) {
        firings.addAll(earlier);
    }

    /** From now on this rule concludes: it fired before on such a fact. */
    void again(Rule rule) {
        current = rule;
    }

    /** What this stage's rules concluded of a fact. */
    List<FactCache.Said> saidOf(Object fact) {
        return firings.subList(before, firings.size()).stream()
                .filter(firing -> firing.fact() == fact)
                .map(firing -> new FactCache.Said(firing.rule(), firing.concluded()))
                .toList();
    }

    /** Called by a collector when the current rule concludes. */
    Rule conclude(Object fact, Object conclusion) {
        Rule rule = current();
        firings.add(new Firing(stage, rule, fact, conclusion));
        concluded = true;
        return rule;
    }

    Rule current() {
        if (current == null) {
            throw new RuleException("a conclusion outside a rule");
        }
        return current;
    }

    List<Firing> firings() {
        return List.copyOf(firings);
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        current = rules.get(event.getMatch().getRule().getName());
        concluded = false;
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        if (!concluded) {
            throw new RuleException("rule `" + current().id() + "` fired and concluded nothing");
        }
    }

    private static int indexOf(Object fact, List<?> facts) {
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i) == fact) {
                return i;
            }
        }
        throw new RuleException("a conclusion about a fact that is not of its stage: " + fact);
    }
}
