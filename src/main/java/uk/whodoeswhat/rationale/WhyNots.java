package uk.whodoeswhat.rationale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.framework.Source;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.rulebook.definition.Stage;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.tier.Outcome;
import uk.whodoeswhat.tier.Requirement;
import uk.whodoeswhat.tier.RequirementOutcome;
import uk.whodoeswhat.tier.Tier;

/** Says of each tier but the verdict's why it is not: what blocks it and what is open, or which tier came before it. */
final class WhyNots {
    private final Rulebook rulebook;
    private final Judgement judgement;
    private final Words words;
    private final Shortfall shortfall;

    private WhyNots(Rulebook rulebook, Judgement judgement) {
        this.rulebook = rulebook;
        this.judgement = judgement;
        this.words = new Words(rulebook.manifest());
        this.shortfall = new Shortfall(rulebook, judgement);
    }

    /** In the order of the tiers. */
    static List<WhyNot> of(Rulebook rulebook, Judgement judgement) {
        WhyNots whyNots = new WhyNots(rulebook, judgement);
        return Arrays.stream(Tier.values())
                .filter(tier -> tier != judgement.tier())
                .map(whyNots::whyNot)
                .toList();
    }

    private WhyNot whyNot(Tier tier) {
        List<Requirement> blockers = with(tier, Outcome.BLOCKED);
        List<Requirement> open = with(tier, Outcome.OPEN);
        List<String> sentences = new ArrayList<>();
        if (blockers.isEmpty() && open.isEmpty()) {
            sentences.addAll(second(tier));
        } else {
            add(sentences, blockers, "What stands against it.");
            add(sentences, open, "What is still open.");
        }
        return new WhyNot(tier, blockers, open, sentences);
    }

    private List<Requirement> with(Tier tier, Outcome outcome) {
        return judgement.requirements().stream()
                .filter(each -> each.requirement().tier() == tier && each.outcome() == outcome)
                .map(RequirementOutcome::requirement)
                .toList();
    }

    private void add(List<String> sentences, List<Requirement> requirements, String lead) {
        if (!requirements.isEmpty()) {
            sentences.add(lead);
        }
        for (Requirement requirement : requirements) {
            sentences.addAll(shortfall.of(requirement.condition()));
            sentences.add("Asked for by " + cited(rulebook.rule(requirement.rule())) + ".");
        }
    }

    /** Nothing is missing, yet another tier comes first. */
    private List<String> second(Tier tier) {
        Rule verdict = judgement.firings().stream()
                .filter(firing -> firing.stage() == Stage.VERDICT)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a judgement without a verdict"))
                .rule();
        return List.of(
                tier == Tier.LOCAL
                        ? "This tier asks for nothing. It is for what no national tier fits."
                        : "The service meets all that this tier asks for. Another tier comes first.",
                "That tier is \"" + Words.lower(words.of(judgement.tier())) + "\".",
                "The rule says: " + Words.lower(verdict.title()) + " (" + cited(verdict) + ").");
    }

    private String cited(Rule rule) {
        return rule.citations().stream()
                .collect(Collectors.groupingBy(
                        Citation::source,
                        LinkedHashMap::new,
                        Collectors.mapping(Citation::clause, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(entry -> title(entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining("; "));
    }

    private String title(String source) {
        return rulebook.sources().stream()
                .filter(each -> each.id().equals(source))
                .map(Source::title)
                .findFirst()
                .orElse(source);
    }
}
