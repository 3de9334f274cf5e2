package uk.whodoeswhat.rulebook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kie.api.KieBase;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Parameters;
import uk.whodoeswhat.framework.Reading;

/** The compiled rules with what they are run with, and what they answered before. */
final class Engine {
    private final KieBase base;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Contents contents;
    private final Parameters parameters;
    private final Placeholders placeholders;
    private final Titles titles;
    private final boolean memorable;
    private final Map<Reading, Remembered> remembered = new ConcurrentHashMap<>();

    Engine(KieBase base, Contents contents) {
        this.base = base;
        this.contents = contents;
        this.parameters = new Parameters(contents.manifest().parameters());
        this.placeholders = new Placeholders(contents.manifest().parameters());
        this.titles = new Titles(contents.manifest().criteria());
        this.memorable = Memory.isOfUse(base, contents.rules());
        contents.rules().forEach(rule -> rules.put(rule.id(), rule));
    }

    Contents contents() {
        return contents;
    }

    Rule rule(String id) {
        Rule rule = rules.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("the rulebook has no rule `" + id + "`");
        }
        return rule;
    }

    String evidenceNeeded(Criterion criterion, Status to) {
        return placeholders.fill(contents.manifest().entry(criterion).change(to).evidenceNeeded());
    }

    Titles titles() {
        return titles;
    }

    Session session(Reading reading, StageObserver observer) {
        return new Session(base, rules, parameters, reading, observer);
    }

    /** A memory for one reading. */
    Memory memory() {
        return new Memory(memorable);
    }

    Remembered remembered(Reading reading) {
        return remembered.computeIfAbsent(reading, each -> new Remembered(this, each));
    }
}
