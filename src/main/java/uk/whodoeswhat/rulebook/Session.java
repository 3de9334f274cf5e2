package uk.whodoeswhat.rulebook;

import java.util.List;
import java.util.Map;
import org.drools.base.RuleBase;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;
import uk.whodoeswhat.framework.Parameters;
import uk.whodoeswhat.framework.Reading;

/** One run of the rules: facts of one stage after another, each stage fired once. */
final class Session implements AutoCloseable {
    private final KieSession session;
    private final Map<String, ?> declared;
    private final StageObserver observer;
    private final Recorder recorder;

    Session(KieBase base, Map<String, Rule> rules, Parameters parameters, Reading reading, StageObserver observer) {
        this.session = base.newKieSession();
        this.declared = ((RuleBase) base).getGlobals();
        this.observer = observer;
        this.recorder = new Recorder(rules);
        session.addEventListener(recorder);
        global("parameters", parameters);
        global("reading", reading);
    }

    Recorder recorder() {
        return recorder;
    }

    /** Hands the rules what they read or conclude to, where any of them names it. */
    void global(String name, Object value) {
        if (declared.containsKey(name)) {
            session.setGlobal(name, value);
        }
    }

    /**
     * Fires the rules on these facts.
     *
     * @throws RuleFault if a rule throws, or concludes what it may not
     */
    void fire(Stage stage, List<?> facts) {
        observer.begins(stage);
        recorder.begin(stage);
        facts.forEach(session::insert);
        try {
            session.fireAllRules();
        } catch (ConsequenceException e) {
            if (e.getCause() instanceof RuleFault fault) {
                throw fault;
            }
            throw new RuleFault("rule `" + e.getMatch().getRule().getName() + "` failed: " + e.getCause(), e);
        } catch (RuleFault fault) {
            throw fault;
        } catch (RuntimeException e) {
            throw new RuleFault("a condition of the rules of the stage " + stage + " failed: " + deepest(e), e);
        }
        recorder.end(facts);
        observer.ends(stage);
    }

    /** Takes what the rules of a stage answered before on the same facts. */
    void recall(Stage stage, List<Firing> earlier) {
        observer.begins(stage);
        recorder.recall(earlier);
        observer.ends(stage);
    }

    private static String deepest(Throwable fault) {
        Throwable cause = fault.getCause();
        return cause == null ? String.valueOf(fault.getMessage()) : fault.getMessage() + ": " + deepest(cause);
    }

    @Override
    public void close() {
        session.dispose();
    }
}
