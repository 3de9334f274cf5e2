package uk.whodoeswhat.framework;

import java.util.Collection;
import java.util.stream.Collectors;
import uk.whodoeswhat.document.Problem;

/** A question of reading, or an answer to one, that the rulebook does not have; the message says which there are. */
public final class UnknownAnswer extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private UnknownAnswer(String message) {
        super(message);
    }

    static UnknownAnswer question(String found, Collection<String> allowed) {
        return new UnknownAnswer(Problem.quoted(found) + " is not a question of this rulebook; its questions are "
                + String.join(", ", allowed));
    }

    static UnknownAnswer answer(Question question, String found) {
        String allowed = question.answers().stream().map(Answer::id).collect(Collectors.joining(", "));
        return new UnknownAnswer(
                Problem.quoted(found) + " is not an answer to " + question.id() + "; its answers are " + allowed);
    }
}
