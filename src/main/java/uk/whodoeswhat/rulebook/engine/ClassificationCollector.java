package uk.whodoeswhat.rulebook.engine;

import uk.whodoeswhat.finding.Classification;
import uk.whodoeswhat.finding.Classified;

/** Takes what each thing counts as, once. */
public final class ClassificationCollector implements Classification {
    private final Conclusions<Classified<?>, Enum<?>> classes;

    ClassificationCollector(FiringRecorder recorder) {
        classes = new Conclusions<>(recorder, fact -> "what counts as what: " + fact);
    }

    /** The thing counts as this. */
    public <C extends Enum<C>> void conclude(Classified<C> fact, C as) {
        again(fact, as);
    }

    /** Takes again what a rule concluded before of such a thing. */
    void again(Classified<?> fact, Object as) {
        classes.take(fact, fact, (Enum<?>) as);
    }

    @Override
    @SuppressWarnings("unchecked") // of a fact only its own class is taken
    public <C extends Enum<C>> C of(Classified<C> fact) {
        return (C) classes.of(fact);
    }
}
