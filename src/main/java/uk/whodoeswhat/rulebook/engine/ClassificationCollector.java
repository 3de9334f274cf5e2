package uk.whodoeswhat.rulebook.engine;

import java.util.HashMap;
import java.util.Map;
import uk.whodoeswhat.finding.Classification;
import uk.whodoeswhat.finding.Classified;
import uk.whodoeswhat.rulebook.definition.Rule;

/** Takes what each thing counts as, once. */
public final class ClassificationCollector implements Classification {
    private final FiringRecorder recorder;
    private final Map<Classified<?>, Enum<?>> classes = new HashMap<>();

    ClassificationCollector(FiringRecorder recorder) {
        this.recorder = recorder;
    }

    public <C extends Enum<C>> void conclude(Classified<C> fact, C as) {
        take(fact, as);
    }

    /** Takes again what a rule concluded before of such a thing. */
    void again(Classified<?> fact, Object as) {
        take(fact, (Enum<?>) as);
    }

    private void take(Classified<?> fact, Enum<?> as) {
        Rule rule = recorder.conclude(fact, as);
        if (classes.put(fact, as) != null) {
            throw new RuleException("rule `" + rule.id() + "` says a second time what counts as what: " + fact);
        }
    }

    @Override
    @SuppressWarnings("unchecked") // of a fact only its own class is taken
    public <C extends Enum<C>> C of(Classified<C> fact) {
        Enum<?> as = classes.get(fact);
        if (as == null) {
            throw new RuleException("no rule says what counts as what: " + fact);
        }
        return (C) as;
    }
}
