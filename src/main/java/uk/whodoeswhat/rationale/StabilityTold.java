package uk.whodoeswhat.rationale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.framework.Parameter;
import uk.whodoeswhat.framework.Question;
import uk.whodoeswhat.rulebook.Judgement;
import uk.whodoeswhat.rulebook.Margin;
import uk.whodoeswhat.rulebook.Readings;
import uk.whodoeswhat.rulebook.Rulebook;

/** Tells how a result stands under other readings of the framework, and how near it is to the limits of the house. */
final class StabilityTold {
    private final Rulebook rulebook;
    private final Words words;

    StabilityTold(Rulebook rulebook, Words words) {
        this.rulebook = rulebook;
        this.words = words;
    }

    List<String> readings(Judgement judgement, Readings readings) {
        List<String> sentences = new ArrayList<>();
        sentences.add("The framework leaves some points open.");
        sentences.add("There are " + readings.combinations() + " ways to read it, and " + readings.agreeing()
                + " of them give this result.");
        if (readings.changes().isEmpty()) {
            sentences.add("No single other answer to a point changes the result.");
        }
        String asked = "";
        for (Readings.Other other : readings.changes()) {
            Question question = question(other.question());
            if (!asked.equals(other.question())) {
                sentences.add(question.asks());
                sentences.add("We took: "
                        + says(question, judgement.reading().answers().getOrDefault(question.id(), "")));
            }
            asked = other.question();
            sentences.add("Had we taken: " + says(question, other.answer()));
            sentences.add("Then the result would be " + named(other.tier()) + ".");
        }
        return sentences;
    }

    List<String> margins(List<Margin> margins) {
        List<String> sentences = new ArrayList<>();
        long never = margins.stream().filter(Margin::holdsThroughout).count();
        margins.stream()
                .filter(margin -> !margin.holdsThroughout())
                .forEach(margin -> sentences.addAll(margin(margin)));
        if (never == margins.size()) {
            sentences.add("No limit changes the result, whatever its value.");
        } else if (never > 0) {
            sentences.add(
                    (never == 1 ? "The one other limit never changes" : "The other " + never + " limits never change")
                            + " the result.");
        }
        return sentences;
    }

    private List<String> margin(Margin margin) {
        Parameter parameter = margin.parameter();
        List<String> sentences = new ArrayList<>();
        sentences.add(parameter.title() + ": " + parameter.inWords(parameter.value()) + ".");
        sentences.add(
                margin.from().equals(margin.to())
                        ? "The result stands at this value alone."
                        : "The result stands from " + parameter.inWords(margin.from()) + " to "
                                + parameter.inWords(margin.to()) + ".");
        margin.below().ifPresent(next -> sentences.add("Below that, " + then(next)));
        margin.above().ifPresent(next -> sentences.add("Above that, " + then(next)));
        return sentences;
    }

    private String then(Margin.Beyond next) {
        return next.tier().map(tier -> "it would be " + named(tier) + ".").orElse("the rules give no answer.");
    }

    private Question question(String id) {
        return rulebook.manifest().questions().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no question `" + id + "`"));
    }

    private static String says(Question question, String answer) {
        Optional<String> says = question.answers().stream()
                .filter(each -> each.id().equals(answer))
                .map(each -> Words.lower(each.says()))
                .findFirst();
        return says.orElse(answer);
    }

    private String named(uk.whodoeswhat.tier.Tier tier) {
        return "\"" + Words.lower(words.of(tier)) + "\"";
    }
}
