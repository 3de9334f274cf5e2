package uk.whodoeswhat.rationale;

import java.util.ArrayList;
import java.util.List;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.tier.Outcome;
import uk.whodoeswhat.tier.RequirementOutcome;
import uk.whodoeswhat.tier.Tier;

/** A judgement in a few sentences of plain English. */
public final class Summary {
    private final Words words;
    private final Judgement judgement;

    private Summary(Words words, Judgement judgement) {
        this.words = words;
        this.judgement = judgement;
    }

    public static String of(Rulebook rulebook, Judgement judgement) {
        return new Summary(new Words(rulebook.manifest()), judgement).text();
    }

    private String text() {
        List<String> sentences = new ArrayList<>();
        Tier tier = judgement.tier();
        sentences.add(words.of(tier) + ": " + words.usage(tier) + ".");
        judgement.level().ifPresent(level -> sentences.add("Level: " + Words.of(level) + "."));
        if (tier == Tier.LOCAL) {
            Tier.CENTRAL.forEach(central -> sentences.add(missing(central)));
        } else {
            sentences.add(
                    "It satisfies all that this tier requires: " + Words.list(named(tier, Outcome.SATISFIED)) + ".");
        }
        sentences.add(Words.of(judgement.standing()));
        if (!judgement.possibleTiers().contains(tier)) {
            sentences.add("Every answer that is still missing leads to another tier than today's.");
        }
        return String.join(" ", sentences);
    }

    private String missing(Tier tier) {
        List<String> parts = new ArrayList<>();
        add(parts, "what it lacks is: ", named(tier, Outcome.BLOCKED));
        add(parts, "still open is: ", named(tier, Outcome.OPEN));
        return "It is not \"" + Words.lower(words.of(tier)) + "\"; " + String.join("; ", parts) + ".";
    }

    private static void add(List<String> parts, String lead, List<String> names) {
        if (!names.isEmpty()) {
            parts.add(lead + Words.list(names));
        }
    }

    private List<String> named(Tier tier, Outcome outcome) {
        return judgement.requirements().stream()
                .filter(each -> each.requirement().tier() == tier && each.outcome() == outcome)
                .map(RequirementOutcome::requirement)
                .map(requirement -> Words.lower(words.requirement(requirement.id())))
                .toList();
    }
}
