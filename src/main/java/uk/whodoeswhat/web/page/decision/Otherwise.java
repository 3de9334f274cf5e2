package uk.whodoeswhat.web.page.decision;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.whodoeswhat.framework.Question;
import uk.whodoeswhat.rationale.Passage;
import uk.whodoeswhat.rulebook.Rulebook;

/** Tells where a reading is not the rulebook's own: each question, how it was read, and how the rulebook reads it. */
final class Otherwise {

    /** None where every answer is the rulebook's own. */
    static List<Passage> of(Rulebook rulebook, Map<String, String> answers) {
        return rulebook.manifest().questions().stream()
                .filter(question -> !Objects.equals(given(question, answers), question.byDefault()))
                .map(question -> new Passage(
                        question.asks(),
                        List.of(
                                "Read here: " + says(question, given(question, answers)),
                                "The rulebook’s own: " + says(question, question.byDefault()))))
                .toList();
    }

    private static String given(Question question, Map<String, String> answers) {
        return answers.getOrDefault(question.id(), question.byDefault());
    }

    private static String says(Question question, String id) {
        return question.answers().stream()
                .filter(answer -> answer.id().equals(id))
                .map(answer -> answer.says())
                .findFirst()
                .orElse(id);
    }

    private Otherwise() {}
}
