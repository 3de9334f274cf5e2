package uk.whodoeswhat.rulebook;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import uk.whodoeswhat.finding.Aim;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.tier.Answers;
import uk.whodoeswhat.tier.Candidates;
import uk.whodoeswhat.tier.PossibleTiers;
import uk.whodoeswhat.tier.Requirement;
import uk.whodoeswhat.tier.Tier;

/**
 * What the rules answered under one reading, kept so that each question is put to them once. An answer is always the rules':
 * a stage is a function of its fact and the reading.
 */
final class Remembered implements Answers {
    private final Engine engine;
    private final Reading reading;
    private final Map<Aim, Status> aims = new ConcurrentHashMap<>();
    private final Map<Candidates, Tier> tiers = new ConcurrentHashMap<>();
    private final List<Requirement> requirements;
    private final List<Firing> required;
    private final PossibleTiers possibleTiers;
    private final Memory memory;

    Remembered(Engine engine, Reading reading) {
        this.engine = engine;
        this.reading = reading;
        try (Session session = engine.session(reading, StageObserver.NONE)) {
            RequirementCollector collector = new RequirementCollector(session.recorder());
            session.global("requirements", collector);
            session.fire(Stage.REQUIREMENT, List.of(reading));
            this.requirements = collector.list();
            this.required = session.recorder().firings();
        }
        this.memory = engine.memory();
        this.possibleTiers = new PossibleTiers(requirements, this);
    }

    /** What the tiers require, by tier, then by name. */
    List<Requirement> requirements() {
        return requirements;
    }

    /** The rules that said so. */
    List<Firing> required() {
        return required;
    }

    /** What the rules of the stages concluded of facts that recur. */
    Memory memory() {
        return memory;
    }

    PossibleTiers possibleTiers() {
        return possibleTiers;
    }

    @Override
    public Status aim(Criterion whole, Status first, Status second) {
        return aims.computeIfAbsent(new Aim(whole, first, second), this::aimByRules);
    }

    @Override
    public Tier tier(Candidates candidates) {
        return tiers.computeIfAbsent(candidates, this::tierByRules);
    }

    private Status aimByRules(Aim aim) {
        try (Session session = engine.session(reading, StageObserver.NONE)) {
            FindingCollector findings = new FindingCollector(session.recorder());
            session.global("findings", findings);
            session.fire(Stage.AIM, List.of(aim));
            return findings.status(aim.criterion());
        }
    }

    private Tier tierByRules(Candidates candidates) {
        try (Session session = engine.session(reading, StageObserver.NONE)) {
            VerdictCollector verdict = new VerdictCollector(session.recorder());
            session.global("verdict", verdict);
            session.fire(Stage.VERDICT, List.of(candidates));
            return verdict.tier();
        }
    }
}
