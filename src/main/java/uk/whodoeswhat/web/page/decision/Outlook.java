package uk.whodoeswhat.web.page.decision;

import java.util.List;
import uk.whodoeswhat.rationale.Passage;
import uk.whodoeswhat.rationale.Rationale;
import uk.whodoeswhat.rationale.StabilityTold;
import uk.whodoeswhat.rationale.Telling;
import uk.whodoeswhat.rationale.Words;

/**
 * What would change a decision: other findings, answers still missing, other readings, other limits. `idle` are open questions
 * that cannot change it.
 */
record Outlook(
        List<Passage> changes,
        List<Passage> questions,
        List<String> idle,
        List<String> readings,
        List<Passage> turns,
        List<Passage> limits,
        List<String> idleLimits,
        List<String> restsOn) {

    static Outlook of(Teller teller) {
        var rulebook = teller.rulebook();
        var judgement = teller.judgement();
        Words words = teller.words();
        Rationale rationale = Rationale.of(rulebook, judgement);
        StabilityTold stability = new StabilityTold(rulebook);
        return new Outlook(
                Telling.changes(rulebook, judgement, rationale),
                rationale.nextQuestions().stream()
                        .map(next -> new Passage(next.question(), Telling.answers(next, words)))
                        .toList(),
                rationale.idle().stream().map(words::of).toList(),
                stability.lead(rationale.readings()),
                stability.turns(judgement, rationale.readings()),
                stability.limits(rationale.margins()),
                stability.idle(rationale.margins()),
                stability.restsOn(judgement.proposal(), rationale.restsOn()));
    }
}
