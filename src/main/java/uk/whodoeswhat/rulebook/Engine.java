package uk.whodoeswhat.rulebook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kie.api.KieBase;
import uk.whodoeswhat.framework.Parameters;
import uk.whodoeswhat.framework.Reading;

/** The compiled rules with what they are run with, and what they answered before. */
final class Engine {
    private final KieBase base;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Contents contents;
    private final Parameters parameters;
    private final Titles titles;
    private final boolean memorable;
    private final Map<Reading, Remembered> remembered = new ConcurrentHashMap<>();

    Engine(KieBase base, Contents contents) {
        this.base = base;
        this.contents = contents;
        this.parameters = new Parameters(contents.manifest().parameters());
        this.titles = new Titles(contents.manifest().criteria());
        this.memorable = Memory.isOfUse(base, contents.rules());
        contents.rules().forEach(rule -> rules.put(rule.id(), rule));
    }

    Contents contents() {
        return contents;
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
