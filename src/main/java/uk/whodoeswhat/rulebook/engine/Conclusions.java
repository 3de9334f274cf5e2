package uk.whodoeswhat.rulebook.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import uk.whodoeswhat.rulebook.definition.Rule;

/** What rules conclude of each of some subjects: exactly one rule concludes of each, and two are a fault as none is. */
final class Conclusions<S, C> {
    private final FiringRecorder recorder;
    private final Function<? super S, String> says;
    private final Map<S, Conclusion<C>> conclusions = new HashMap<>();

    /** One conclusion, and the rule that came to it. */
    private record Conclusion<C>(C conclusion, Rule rule) {}

    /** With what a message calls a subject. */
    Conclusions(FiringRecorder recorder, Function<? super S, String> says) {
        this.recorder = recorder;
        this.says = says;
    }

    /** Takes what the current rule concludes of a subject from a fact. */
    Rule take(Object fact, S subject, C conclusion) {
        Rule rule = recorder.conclude(fact, conclusion);
        Conclusion<C> earlier = conclusions.put(subject, new Conclusion<>(conclusion, rule));
        if (earlier != null) {
            throw new RuleException("two rules conclude " + says.apply(subject) + ": `"
                    + earlier.rule().id() + "` (" + earlier.conclusion() + ") and `" + rule.id() + "` (" + conclusion
                    + ")");
        }
        return rule;
    }

    C of(S subject) {
        Conclusion<C> conclusion = conclusions.get(subject);
        if (conclusion == null) {
            throw new RuleException("no rule concludes " + says.apply(subject));
        }
        return conclusion.conclusion();
    }
}
