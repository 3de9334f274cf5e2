package uk.whodoeswhat.rulebook.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.drools.base.RuleBase;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;
import uk.whodoeswhat.finding.CriterionFact;
import uk.whodoeswhat.finding.LocalSolutions;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Parameters;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.rulebook.definition.Stage;

/** One run of the rules: facts of one stage after another, each stage fired once. */
public final class RuleSession implements AutoCloseable {
    private final KieSession session;
    private final Map<String, ?> declared;
    private final StageObserver observer;
    private final FiringRecorder recorder;

    RuleSession(KieBase base, Map<String, Rule> rules, Parameters parameters, Reading reading, StageObserver observer) {
        this.session = base.newKieSession();
        this.declared = ((RuleBase) base).getGlobals();
        this.observer = observer;
        this.recorder = new FiringRecorder(rules);
        session.addEventListener(recorder);
        use(parameters, reading);
    }

    /** From now on the rules run with these. */
    public void use(Parameters parameters, Reading reading) {
        global("parameters", parameters);
        global("reading", reading);
    }

    FiringRecorder recorder() {
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
     * @throws RuleException if a rule throws, or concludes what it may not
     */
    void fire(Stage stage, List<?> facts) {
        observer.begins(stage);
        recorder.begin(stage);
        facts.forEach(session::insert);
        fireAll(stage);
        recorder.end(facts);
        observer.ends(stage);
    }

    /**
     * Fires the rules on those of these facts that the memory does not know, and takes again what they concluded of the others.
     *
     * @param again takes what a rule concluded before of a fact like this one
     * @throws RuleException if a rule throws, or concludes what it may not; then nothing of this stage is remembered
     */
    <T> void fire(Stage stage, List<T> facts, FactCache memory, BiConsumer<T, Object> again) {
        observer.begins(stage);
        recorder.begin(stage);
        List<T> fresh = new ArrayList<>();
        for (T fact : facts) {
            List<FactCache.Said> said = memory.of(fact);
            if (said == null) {
                fresh.add(fact);
                session.insert(fact);
            } else {
                for (FactCache.Said each : said) {
                    recorder.again(each.rule());
                    again.accept(fact, each.concluded());
                }
            }
        }
        if (!fresh.isEmpty()) {
            fireAll(stage);
        }
        recorder.end(facts);
        fresh.forEach(fact -> memory.keep(fact, recorder::saidOf));
        observer.ends(stage);
    }

    private void fireAll(Stage stage) {
        try {
            session.fireAllRules();
        } catch (ConsequenceException e) {
            if (e.getCause() instanceof RuleException fault) {
                throw fault;
            }
            throw new RuleException("rule `" + e.getMatch().getRule().getName() + "` failed: " + e.getCause(), e);
        } catch (RuleException fault) {
            throw fault;
        } catch (RuntimeException e) {
            throw new RuleException("a condition of the rules of the stage " + stage + " failed: " + deepest(e), e);
        }
    }

    /** Takes what the rules of a stage answered before on the same facts. */
    void recall(Stage stage, List<Firing> earlier) {
        observer.begins(stage);
        recorder.recall(earlier);
        observer.ends(stage);
    }

    /** What the rules of a stage find of one criterion. */
    public Status finding(Stage stage, CriterionFact fact) {
        FindingCollector findings = new FindingCollector(recorder);
        global("findings", findings);
        fire(stage, List.of(fact));
        forget(fact);
        return findings.status(fact.criterion());
    }

    /** Whether the rules find that no solution is in place. */
    public Status noSolution(LocalSolutions fact) {
        SolutionsCollector solutions = new SolutionsCollector(recorder);
        global("solutions", solutions);
        fire(Stage.COVERAGE, List.of(fact));
        forget(fact);
        return solutions.status(fact.scope());
    }

    /** So that the same may be asked again with other parameters. */
    private void forget(Object fact) {
        session.delete(session.getFactHandle(fact));
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
