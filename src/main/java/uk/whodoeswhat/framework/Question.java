package uk.whodoeswhat.framework;

import java.util.List;
import uk.whodoeswhat.document.Key;

/** A question of reading: what the sources leave open, the answers, and which one is taken unless a reading says otherwise. */
public record Question(
        String id,
        String asks,
        String why,
        List<Citation> citations,
        @Key("default") String byDefault,
        List<Answer> answers) {
    public Question {
        citations = List.copyOf(citations);
        answers = List.copyOf(answers);
    }

    public boolean has(String answer) {
        return answers.stream().anyMatch(each -> each.id().equals(answer));
    }
}
