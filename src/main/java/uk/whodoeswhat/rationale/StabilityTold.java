package uk.whodoeswhat.rationale;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.whodoeswhat.framework.Parameter;
import uk.whodoeswhat.framework.Question;
import uk.whodoeswhat.proposal.Evidence;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.rulebook.stability.Margin;
import uk.whodoeswhat.rulebook.stability.Readings;
import uk.whodoeswhat.rulebook.stability.Statement;

/** Tells how a result stands under other readings of the framework, and how near it is to the limits of the house. */
public final class StabilityTold {
    private final Rulebook rulebook;
    private final Words words;

    public StabilityTold(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.words = new Words(rulebook.manifest());
    }

    List<String> readings(Judgement judgement, Readings readings) {
        List<String> sentences = new ArrayList<>(lead(readings));
        for (Passage turn : turns(judgement, readings)) {
            sentences.add(turn.heading());
            sentences.addAll(turn.sentences());
        }
        return sentences;
    }

    /** In how many readings the result is the same. */
    public List<String> lead(Readings readings) {
        List<String> sentences = new ArrayList<>();
        sentences.add("The framework leaves some points open.");
        sentences.add("There are " + readings.combinations() + " ways to read it, and " + readings.agreeing()
                + " of them give this result.");
        if (readings.changes().isEmpty()) {
            sentences.add("No single other answer to a point changes the result.");
        }
        return sentences;
    }

    /** The points of which another answer alone would change the result: each with its answers and what they would give. */
    public List<Passage> turns(Judgement judgement, Readings readings) {
        Map<String, List<String>> turns = new LinkedHashMap<>();
        for (Readings.Other other : readings.changes()) {
            Question question = question(other.question());
            List<String> sentences = turns.computeIfAbsent(question.asks(), asks -> new ArrayList<>());
            if (sentences.isEmpty()) {
                sentences.add("We took: "
                        + says(question, judgement.reading().answers().getOrDefault(question.id(), "")));
            }
            sentences.add("Had we taken: " + says(question, other.answer()));
            sentences.add("Then the result would be " + named(other.tier()) + ".");
        }
        return turns.entrySet().stream()
                .map(turn -> new Passage(turn.getKey(), turn.getValue()))
                .toList();
    }

    List<String> margins(List<Margin> margins) {
        List<String> sentences = new ArrayList<>();
        for (Passage limit : limits(margins)) {
            sentences.add(limit.heading());
            sentences.addAll(limit.sentences());
        }
        sentences.addAll(idle(margins));
        return sentences;
    }

    /** The limits that another value would change the result of: each with its value, and from where to where it stands. */
    public List<Passage> limits(List<Margin> margins) {
        return margins.stream()
                .filter(margin -> !margin.holdsThroughout())
                .map(this::limit)
                .toList();
    }

    /** How many limits never change the result. */
    public List<String> idle(List<Margin> margins) {
        long never = margins.stream().filter(Margin::holdsThroughout).count();
        if (never == margins.size()) {
            return List.of("No limit changes the result, whatever its value.");
        }
        return never == 0
                ? List.of()
                : List.of((never == 1
                                ? "The one other limit never changes"
                                : "The other " + never + " limits never change")
                        + " the result.");
    }

    /** Each statement on which the result rests, and who states it. */
    public List<String> restsOn(Proposal proposal, List<Statement> statements) {
        return statements.stream()
                .map(statement -> what(proposal, statement)
                        + (statement.own() ? ": only the proposer says so" : ": stated by " + statement.statedBy())
                        + statement
                                .source()
                                .map(source -> " (" + source.title() + ")")
                                .orElse("")
                        + ".")
                .toList();
    }

    private static String what(Proposal proposal, Statement statement) {
        return switch (statement.kind()) {
            case GRADE -> "The grade of \"" + title(proposal, statement) + "\"";
            case GRADER -> "Who graded \"" + title(proposal, statement) + "\"";
            case INSTRUMENT -> "What \"" + title(proposal, statement) + "\" obliges to";
            case OFFER -> "What was said of providing it nationally";
            case USE -> "How many use it";
            case COMMITMENT -> "How many have committed to it";
            case NEED -> "How many need it";
            case COVERAGE -> "Who has a solution already";
            case STANDARDS -> "The standards";
            case EQUIVALENTS -> "The alternatives";
        };
    }

    private static String title(Proposal proposal, Statement statement) {
        return proposal.evidence().stream()
                .filter(item -> statement.path().startsWith("evidence." + item.id() + "."))
                .map(Evidence::title)
                .findFirst()
                .orElse(statement.path());
    }

    private Passage limit(Margin margin) {
        Parameter parameter = margin.parameter();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                margin.from().equals(margin.to())
                        ? "The result stands at this value alone."
                        : "The result stands from " + parameter.inWords(margin.from()) + " to "
                                + parameter.inWords(margin.to()) + ".");
        margin.below().ifPresent(next -> sentences.add("Below that, " + then(next)));
        margin.above().ifPresent(next -> sentences.add("Above that, " + then(next)));
        return new Passage(parameter.title() + ": " + parameter.inWords(parameter.value()) + ".", sentences);
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
