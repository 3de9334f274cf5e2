package uk.whodoeswhat.rulebook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kie.api.KieBase;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Parameter;
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
    private final NamedBy namedBy;
    private final Map<Parameter, Grid> grids = new LinkedHashMap<>();
    private final Map<Reading, Remembered> remembered = new ConcurrentHashMap<>();
    private final Map<Other, Remembered> withOther = new ConcurrentHashMap<>();
    private final Map<Remembered.Alike, Answered> answered = new ConcurrentHashMap<>();
    private final Once<AllReadings> allReadings = new Once<>(() -> AllReadings.of(this));

    private record Other(Reading reading, String parameter, String value) {}

    Engine(KieBase base, Contents contents) {
        this.base = base;
        this.contents = contents;
        this.parameters = new Parameters(contents.manifest().parameters());
        this.placeholders = new Placeholders(contents.manifest().parameters());
        this.namedBy = new NamedBy(contents.rules());
        this.titles = new Titles(contents.manifest().criteria());
        this.memorable = Memory.isOfUse(base, contents.rules());
        contents.rules().forEach(rule -> rules.put(rule.id(), rule));
        contents.manifest()
                .parameters()
                .forEach(parameter -> Grid.of(parameter).ifPresent(grid -> grids.put(parameter, grid)));
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

    /** The values that each parameter may take which is a number with a range, in the rulebook's order. */
    Map<Parameter, Grid> grids() {
        return grids;
    }

    NamedBy namedBy() {
        return namedBy;
    }

    Session session(Reading reading, StageObserver observer) {
        return session(reading, parameters, observer);
    }

    Session session(Reading reading, Parameters with, StageObserver observer) {
        return new Session(base, rules, with, reading, observer);
    }

    /** A memory for one reading. */
    Memory memory() {
        return new Memory(memorable);
    }

    Remembered remembered(Reading reading) {
        return remembered.computeIfAbsent(reading, each -> new Remembered(this, each, parameters));
    }

    /** What the rules answer where one parameter has another value. */
    Remembered remembered(Reading reading, Parameter other) {
        return withOther.computeIfAbsent(
                new Other(reading, other.id(), other.value()), key -> new Remembered(this, reading, parameters(other)));
    }

    /** The answers to questions about one kind of fact, for all settings in which its rules must answer alike. */
    Answered answered(Remembered.Alike alike) {
        return answered.computeIfAbsent(alike, key -> new Answered());
    }

    /** All combinations of answers to the questions of reading, with what they require and which tier follows. */
    AllReadings allReadings() {
        return allReadings.get();
    }

    private Parameters parameters(Parameter other) {
        return new Parameters(contents.manifest().parameters().stream()
                .map(each -> each.id().equals(other.id()) ? other : each)
                .toList());
    }
}
