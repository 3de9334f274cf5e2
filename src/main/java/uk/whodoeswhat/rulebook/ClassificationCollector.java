package uk.whodoeswhat.rulebook;

import java.util.HashMap;
import java.util.Map;
import uk.whodoeswhat.finding.Classification;
import uk.whodoeswhat.finding.Classified;

/** Takes what each thing counts as, once. */
public final class ClassificationCollector implements Classification {
    private final Recorder recorder;
    private final Map<Classified<?>, Enum<?>> classes = new HashMap<>();

    ClassificationCollector(Recorder recorder) {
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
            throw new RuleFault("rule `" + rule.id() + "` says a second time what counts as what: " + fact);
        }
    }

    @Override
    @SuppressWarnings("unchecked") // of a fact only its own class is taken
    public <C extends Enum<C>> C of(Classified<C> fact) {
        Enum<?> as = classes.get(fact);
        if (as == null) {
            throw new RuleFault("no rule says what counts as what: " + fact);
        }
        return (C) as;
    }
}
