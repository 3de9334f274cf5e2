package uk.whodoeswhat.web.page;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.whodoeswhat.rationale.NextQuestion;
import uk.whodoeswhat.rationale.Passage;
import uk.whodoeswhat.rationale.Rationale;
import uk.whodoeswhat.rationale.StabilityTold;
import uk.whodoeswhat.rationale.Telling;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.tier.Tier;

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
        List<String> idleLimits) {

    static Outlook of(Teller teller) {
        var rulebook = teller.rulebook();
        var judgement = teller.judgement();
        Words words = teller.words();
        Rationale rationale = Rationale.of(rulebook, judgement);
        StabilityTold stability = new StabilityTold(rulebook);
        return new Outlook(
                Telling.changes(rulebook, judgement, rationale),
                rationale.nextQuestions().stream()
                        .map(question -> question(question, words))
                        .toList(),
                rationale.idle().stream().map(words::of).toList(),
                stability.lead(rationale.readings()),
                stability.turns(judgement, rationale.readings()),
                stability.limits(rationale.margins()),
                stability.idle(rationale.margins()));
    }

    private static Passage question(NextQuestion next, Words words) {
        return new Passage(
                next.question(),
                next.settles().entrySet().stream()
                        .map(each -> "If " + Words.answer(each.getKey()) + ": " + tiers(each.getValue(), words) + ".")
                        .toList());
    }

    private static String tiers(Set<Tier> tiers, Words words) {
        return tiers.stream().map(tier -> Words.lower(words.of(tier))).collect(Collectors.joining(" or "));
    }
}
