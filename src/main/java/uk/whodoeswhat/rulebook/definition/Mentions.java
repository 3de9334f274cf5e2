package uk.whodoeswhat.rulebook.definition;

import java.util.List;
import java.util.Optional;

/**
 * What a rule names outside of texts and comments, each once in the rule's order: parameters, questions of reading, the words of
 * its condition, which of them stand before a bracket, and the words of the whole rule; and where it names what the rulebook must
 * have.
 */
public record Mentions(
        List<String> parameters,
        List<String> questions,
        List<String> condition,
        List<String> called,
        List<String> anywhere,
        List<Mention> named) {
    public Mentions {
        parameters = List.copyOf(parameters);
        questions = List.copyOf(questions);
        named = List.copyOf(named);
        condition = List.copyOf(condition);
        called = List.copyOf(called);
        anywhere = List.copyOf(anywhere);
    }

    /** A parameter, a criterion, or a question and an answer to it. */
    public record Mention(Mentioned what, String name, Optional<String> answer, int line, boolean inCondition) {}

    /** What a rule may name. */
    public enum Mentioned {
        PARAMETER,
        CRITERION,
        ANSWER
    }

    public List<Mention> of(Mentioned what) {
        return named.stream().filter(each -> each.what() == what).toList();
    }

    boolean inCondition(String parameter) {
        return of(Mentioned.PARAMETER).stream()
                .anyMatch(each -> each.inCondition() && each.name().equals(parameter));
    }
}
