package uk.whodoeswhat.rulebook.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import uk.whodoeswhat.consequence.Consequence;
import uk.whodoeswhat.consequence.ConsequenceFacts;
import uk.whodoeswhat.finding.Aim;
import uk.whodoeswhat.finding.Classification;
import uk.whodoeswhat.finding.CoverageGap;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.CriterionFact;
import uk.whodoeswhat.finding.Criticality;
import uk.whodoeswhat.finding.EvidenceProfile;
import uk.whodoeswhat.finding.Fact;
import uk.whodoeswhat.finding.FactExtraction;
import uk.whodoeswhat.finding.Findings;
import uk.whodoeswhat.finding.Grade;
import uk.whodoeswhat.finding.Scope;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.finding.SubClaim;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.framework.Source;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rulebook.definition.RulebookDefinition;
import uk.whodoeswhat.rulebook.definition.Stage;
import uk.whodoeswhat.tier.AimsCase;
import uk.whodoeswhat.tier.Candidates;
import uk.whodoeswhat.tier.Headline;
import uk.whodoeswhat.tier.LocalLevel;
import uk.whodoeswhat.tier.Need;
import uk.whodoeswhat.tier.OpenCriterion;
import uk.whodoeswhat.tier.RequirementOutcome;
import uk.whodoeswhat.tier.Standing;
import uk.whodoeswhat.tier.Tier;
import uk.whodoeswhat.tier.TierOutlook;

/** Takes one proposal through the stages in one session. */
public final class Judge {
    private final Engine engine;
    private final Proposal proposal;
    private final Reading reading;
    private final RuleSession session;
    private final EvaluationContext remembered;
    private final FactExtraction grouping;
    private final FindingCollector findings;

    private Judge(Engine engine, Proposal proposal, EvaluationContext setting, RuleSession session) {
        this.engine = engine;
        this.proposal = proposal;
        this.reading = setting.reading();
        this.session = session;
        this.remembered = setting;
        this.grouping =
                new FactExtraction(proposal, engine.contents().manifest().nationalBodiesOn(proposal.date()));
        this.findings = new FindingCollector(session.recorder());
        session.global("findings", findings);
        session.global("titles", engine.titles());
    }

    public static Judgement judge(Engine engine, Proposal proposal, Reading reading, StageObserver observer) {
        try (RuleSession session = engine.session(reading, observer)) {
            return new Judge(engine, proposal, engine.remembered(reading), session).judgement();
        }
    }

    /** What is found of a proposal under a setting. */
    public static Findings findings(Engine engine, Proposal proposal, EvaluationContext setting) {
        try (RuleSession session = engine.session(setting.reading(), setting.parameters(), StageObserver.NONE)) {
            Judge judge = new Judge(engine, proposal, setting, session);
            Classification classes = judge.classes();
            CoverageGap gap = judge.gap(classes);
            Map<String, Grade> grades = judge.grades(gap, classes);
            judge.findCriteria(
                    gap, judge.grouping.subClaims(grades), judge.grouping.criticalities(grades), grades, classes);
            judge.findAims();
            return judge.findings.findings();
        }
    }

    private Judgement judgement() {
        Classification classes = classes();
        CoverageGap gap = gap(classes);
        Map<String, Grade> grades = grades(gap, classes);
        List<SubClaim> claims = grouping.subClaims(grades);
        List<Criticality> criticalities = grouping.criticalities(grades);
        findCriteria(gap, claims, criticalities, grades, classes);
        findAims();
        Findings statuses = findings.findings();

        List<RequirementOutcome> requirements = requirements(statuses);
        Candidates candidates = Candidates.of(
                requirements.stream().map(RequirementOutcome::requirement).toList(), statuses);
        Tier tier = verdict(candidates);
        ConsequenceFacts circumstances = new ConsequenceFacts(
                proposal, statuses, tier, engine.structure().standardisation());
        Optional<LocalLevel> level = tier == Tier.LOCAL ? Optional.of(level(circumstances)) : Optional.empty();

        Set<Tier> possible = remembered.possibleTiers().of(statuses);
        Need need = Need.of(statuses, remembered.possibleTiers());
        AimsCase aimsCase = AimsCase.of(requirements, statuses, engine.structure());
        Headline headline = headline(new TierOutlook(
                tier,
                Standing.of(tier, possible),
                aimsCase.isContradicted(),
                statuses.status(Criterion.DELIVERY_CENTRAL) == Status.NOT_MET,
                need.outlook()));
        // where only one tier is possible, no answer matters
        List<OpenCriterion> unknowns =
                possible.size() == 1 ? List.of() : remembered.possibleTiers().unknowns(statuses);
        List<Consequence> consequences = consequences(
                circumstances, Standing.of(tier, possible), unknowns, claims, criticalities, grades, classes);
        return new Judgement(
                proposal,
                reading,
                findings.list(),
                statuses,
                requirements,
                candidates,
                tier,
                level,
                possible,
                headline,
                need,
                aimsCase,
                unknowns,
                consequences,
                session.recorder().firings());
    }

    private Classification classes() {
        ClassificationCollector classes = new ClassificationCollector(session.recorder());
        session.global("classes", classes);
        session.fire(Stage.CLASSIFICATION, grouping.classified(), remembered.memory(), classes::again);
        return classes;
    }

    private CoverageGap gap(Classification classes) {
        SolutionsCollector solutions = new SolutionsCollector(session.recorder());
        session.global("solutions", solutions);
        session.fire(
                Stage.COVERAGE,
                List.of(grouping.solutions(Scope.COHORT, classes), grouping.solutions(Scope.ALL_ICBS, classes)));
        return new CoverageGap(solutions.status(Scope.COHORT), solutions.status(Scope.ALL_ICBS));
    }

    private Map<String, Grade> grades(CoverageGap gap, Classification classes) {
        GradeCollector grades = new GradeCollector(session.recorder());
        session.global("grades", grades);
        List<EvidenceProfile> profiles = grouping.profiles(gap.inCohort(), classes);
        session.fire(Stage.EVIDENCE, profiles, remembered.memory(), grades::again);
        return grades.grades(profiles, proposal.evidence());
    }

    private void findCriteria(
            CoverageGap gap,
            List<SubClaim> claims,
            List<Criticality> criticalities,
            Map<String, Grade> grades,
            Classification classes) {
        List<CriterionFact> facts = new ArrayList<>(claims);
        facts.add(grouping.delivery());
        facts.add(grouping.reach(grades));
        facts.addAll(criticalities);
        facts.add(grouping.alternatives(classes));
        facts.add(gap);
        session.fire(Stage.FINDING, facts, remembered.memory(), this::find);
    }

    private void findAims() {
        List<Aim> aims = new ArrayList<>();
        engine.structure()
                .wholes()
                .forEach((whole, parts) ->
                        aims.add(new Aim(whole, findings.status(parts.get(0)), findings.status(parts.get(1)))));
        session.fire(Stage.AIM, aims, remembered.memory(), this::find);
    }

    private void find(CriterionFact fact, Object status) {
        findings.conclude(fact, (Status) status);
    }

    private List<RequirementOutcome> requirements(Findings statuses) {
        session.recall(Stage.REQUIREMENT, remembered.required());
        return remembered.requirements().stream()
                .map(requirement -> RequirementOutcome.of(requirement, statuses))
                .toList();
    }

    private Tier verdict(Candidates candidates) {
        VerdictCollector verdict = new VerdictCollector(session.recorder());
        session.global("verdict", verdict);
        session.fire(
                Stage.VERDICT,
                List.of(candidates),
                remembered.memory(),
                (fact, tier) -> verdict.conclude(fact, (Tier) tier));
        return verdict.tier();
    }

    private LocalLevel level(ConsequenceFacts circumstances) {
        LevelCollector level = new LevelCollector(session.recorder());
        session.global("level", level);
        session.fire(
                Stage.LEVEL,
                List.of(circumstances.locality()),
                remembered.memory(),
                (fact, concluded) -> level.conclude(fact, (LocalLevel) concluded));
        return level.level();
    }

    private Headline headline(TierOutlook outlook) {
        HeadlineCollector headline = new HeadlineCollector(session.recorder());
        session.global("headline", headline);
        session.fire(
                Stage.HEADLINE,
                List.of(outlook),
                remembered.memory(),
                (fact, concluded) -> headline.conclude(fact, (Headline) concluded));
        return headline.headline();
    }

    private List<Consequence> consequences(
            ConsequenceFacts circumstances,
            Standing standing,
            List<OpenCriterion> unknowns,
            List<SubClaim> claims,
            List<Criticality> criticalities,
            Map<String, Grade> grades,
            Classification classes) {
        ConsequenceCollector consequences = new ConsequenceCollector(session.recorder());
        ReviewCollector reviews = new ReviewCollector(session.recorder());
        session.global("consequences", consequences);
        session.global("reviews", reviews);
        RulebookDefinition manifest = engine.contents().manifest();
        List<String> offered = engine.contents()
                .catalogue()
                .offering(proposal.service().capabilities(), proposal.service().id());
        List<Criterion> toBring =
                unknowns.stream().map(OpenCriterion::criterion).toList();
        List<Fact> facts = new ArrayList<>(circumstances.help(standing, toBring, offered));
        facts.add(circumstances.concerns(
                claims,
                criticalities,
                grades,
                grouping.ownGrades(classes),
                manifest.assuranceNames(),
                manifest.effectiveFrom(),
                checked()));
        facts.add(circumstances.review());
        session.fire(Stage.CONSEQUENCE, facts, remembered.memory(), consequences::again);
        List<Consequence> all = new ArrayList<>(consequences.list());
        all.add(reviews.review());
        return all;
    }

    private Map<String, LocalDate> checked() {
        Map<String, LocalDate> checked = new TreeMap<>();
        for (Source source : engine.contents().sources()) {
            checked.put(source.id(), source.checked());
        }
        return checked;
    }
}
