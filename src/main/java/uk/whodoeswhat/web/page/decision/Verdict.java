package uk.whodoeswhat.web.page.decision;

import java.util.List;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.tier.Standing;

/**
 * The result: the tier with its usage in words, the level of a local one, and how firm it is. `elsewhere` says that every
 * missing answer leads to another tier than today's.
 */
record Verdict(
        String tier,
        String usage,
        String level,
        boolean firm,
        String standing,
        List<String> possible,
        boolean elsewhere) {

    static Verdict of(Judgement judgement, Words words) {
        return new Verdict(
                words.of(judgement.tier()),
                words.usage(judgement.tier()),
                judgement.level().map(Words::of).orElse(""),
                judgement.standing() == Standing.FIRM,
                Words.of(judgement.standing()),
                judgement.possibleTiers().stream().map(words::of).toList(),
                !judgement.possibleTiers().contains(judgement.tier()));
    }
}
