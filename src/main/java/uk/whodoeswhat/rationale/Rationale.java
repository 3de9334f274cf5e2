package uk.whodoeswhat.rationale;

import java.util.List;
import java.util.Map;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.rulebook.stability.Margin;
import uk.whodoeswhat.rulebook.stability.Readings;
import uk.whodoeswhat.rulebook.stability.Stability;
import uk.whodoeswhat.rulebook.stability.Statement;
import uk.whodoeswhat.tier.Tier;

/**
 * Why a judgement is not another, what would make it another, what is missing, and how firm it is. `idle` are the criteria
 * without an answer that cannot change the tier.
 */
public record Rationale(
        List<WhyNot> whyNot,
        Map<Tier, List<MinimalChange>> minimalChanges,
        List<NextQuestion> nextQuestions,
        List<Criterion> idle,
        Readings readings,
        List<Margin> margins,
        List<Statement> restsOn) {
    public Rationale {
        whyNot = List.copyOf(whyNot);
        nextQuestions = List.copyOf(nextQuestions);
        idle = List.copyOf(idle);
        margins = List.copyOf(margins);
        restsOn = List.copyOf(restsOn);
    }

    public static Rationale of(Rulebook rulebook, Judgement judgement) {
        Stability stability = rulebook.stability(judgement);
        return new Rationale(
                WhyNots.of(rulebook, judgement),
                MinimalChange.of(rulebook, judgement),
                NextQuestion.of(rulebook, judgement),
                NextQuestion.idle(judgement),
                stability.readings(),
                stability.margins(),
                stability.restsOn());
    }
}
