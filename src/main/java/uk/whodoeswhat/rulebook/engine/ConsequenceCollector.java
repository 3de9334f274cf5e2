package uk.whodoeswhat.rulebook.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.whodoeswhat.consequence.Consequence;
import uk.whodoeswhat.consequence.ConsequenceKind;
import uk.whodoeswhat.finding.Fact;
import uk.whodoeswhat.rulebook.definition.Rule;

/** Takes what follows from the tier, in plain English. */
public final class ConsequenceCollector {
    private final FiringRecorder recorder;
    private final List<Ordered> consequences = new ArrayList<>();

    private record Ordered(Consequence consequence, int rule) {}

    ConsequenceCollector(FiringRecorder recorder) {
        this.recorder = recorder;
    }

    /** This follows, of this kind, in these words. */
    public void add(Fact fact, ConsequenceKind kind, String text) {
        take(fact, new Consequence(kind, text, recorder.current().id()));
    }

    /** Takes again what a rule concluded before of a fact like this. */
    void again(Fact fact, Object concluded) {
        take(fact, (Consequence) concluded);
    }

    private void take(Fact fact, Consequence consequence) {
        Rule rule = recorder.conclude(fact, consequence);
        consequences.add(new Ordered(consequence, rule.index()));
    }

    /** By kind, then by rule. */
    List<Consequence> list() {
        return consequences.stream()
                .sorted(Comparator.<Ordered, ConsequenceKind>comparing(
                                each -> each.consequence().kind())
                        .thenComparingInt(Ordered::rule)
                        .thenComparing(each -> each.consequence().text()))
                .map(Ordered::consequence)
                .toList();
    }
}
