package uk.whodoeswhat.rulebook.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import uk.whodoeswhat.consequence.ReviewDates;
import uk.whodoeswhat.finding.EvidenceProfile;
import uk.whodoeswhat.finding.Grade;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.rulebook.definition.Stage;
import uk.whodoeswhat.tier.TierReading;

/** The rules of each stage on their own, put to one fact at a time under one reading. */
public final class Stages {
    private final Engine engine;
    private final Reading reading;

    public Stages(Engine engine, Reading reading) {
        this.engine = engine;
        this.reading = reading;
    }

    /** What a stage's rules made of one fact: all that fired, and the fault that stopped them, if one did. */
    public record Run(List<Firing> firings, Optional<String> fault) {
        public Run {
            firings = List.copyOf(firings);
        }
    }

    /** Fires the rules of a stage on a fact. A fault is told and not thrown; what came before it is told too. */
    public Run run(Stage stage, Object fact) {
        try (RuleSession session = engine.session(reading, StageObserver.NONE)) {
            Collectors collectors = new Collectors(session);
            Optional<String> fault = Optional.empty();
            try {
                session.fire(stage, List.of(fact));
                collectors.complete(fact);
            } catch (RuleException e) {
                fault = Optional.of(String.valueOf(e.getMessage()));
            }
            return new Run(session.recorder().firings(), fault);
        }
    }

    /** What evidence of this profile counts for, by its own grade. */
    public IntFunction<Grade> grades(EvidenceProfile profile) {
        try (RuleSession session = engine.session(reading, StageObserver.NONE)) {
            Collectors collectors = new Collectors(session);
            session.fire(Stage.EVIDENCE, List.of(profile));
            return collectors.grades.limits(profile)::grade;
        }
    }

    /** Every collector, each for one fact, handed to the rules that name it. */
    private final class Collectors {
        private final GradeCollector grades;
        private final RequirementCollector requirements;
        private final ReviewCollector reviews;

        Collectors(RuleSession session) {
            FiringRecorder recorder = session.recorder();
            grades = new GradeCollector(recorder);
            requirements = new RequirementCollector(recorder);
            reviews = new ReviewCollector(recorder);
            session.global("classes", new ClassificationCollector(recorder));
            session.global("solutions", new SolutionsCollector(recorder));
            session.global("grades", grades);
            session.global("findings", new FindingCollector(recorder));
            session.global("requirements", requirements);
            session.global("verdict", new VerdictCollector(recorder));
            session.global("level", new LevelCollector(recorder));
            session.global("headline", new HeadlineCollector(recorder));
            session.global("consequences", new ConsequenceCollector(recorder));
            session.global("reviews", reviews);
            session.global("titles", engine.titles());
        }

        /** That nothing is missing which one fact must bring about on its own. */
        void complete(Object fact) {
            if (fact instanceof TierReading now) {
                requirements.check(now.tier());
            }
            if (fact instanceof ReviewDates) {
                reviews.review();
            }
        }
    }
}
