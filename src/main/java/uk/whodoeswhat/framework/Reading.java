package uk.whodoeswhat.framework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An answer to every question of reading, in the rulebook's order. */
public final class Reading {
    private final Map<String, String> answers;
    private final int hash;

    private Reading(Map<String, String> answers) {
        this.answers = Collections.unmodifiableMap(answers);
        this.hash = answers.hashCode(); // readings are looked up many times in each decision
    }

    /**
     * The default answers, but for those given.
     *
     * @throws UnknownAnswer if a question or an answer does not exist
     */
    public static Reading of(List<Question> questions, Map<String, String> given) {
        Map<String, String> answers = new LinkedHashMap<>();
        questions.forEach(question -> answers.put(question.id(), question.byDefault()));
        given.forEach((id, answer) -> {
            Question question = questions.stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> UnknownAnswer.question(id, answers.keySet()));
            if (!question.has(answer)) {
                throw UnknownAnswer.answer(question, answer);
            }
            answers.put(id, answer);
        });
        return new Reading(answers);
    }

    /** Every combination of answers, the default reading first. */
    public static List<Reading> every(List<Question> questions) {
        List<Map<String, String>> combinations = List.of(Map.of());
        for (Question question : questions) {
            List<Map<String, String>> more = new ArrayList<>();
            for (Map<String, String> so : combinations) {
                for (Answer answer : question.answers()) {
                    Map<String, String> next = new LinkedHashMap<>(so);
                    next.put(question.id(), answer.id());
                    more.add(next);
                }
            }
            combinations = more;
        }
        Set<Reading> every = new LinkedHashSet<>(List.of(of(questions, Map.of())));
        combinations.forEach(answers -> every.add(of(questions, answers)));
        return List.copyOf(every);
    }

    /** Whether this reading answers the question so. */
    public boolean says(String question, String answer) {
        String given = answers.get(question);
        if (given == null) {
            throw UnknownAnswer.question(question, answers.keySet());
        }
        return given.equals(answer);
    }

    /** The answers by question, in the rulebook's order. */
    public Map<String, String> answers() {
        return answers;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Reading that && hash == that.hash && answers.equals(that.answers));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return answers.toString();
    }
}
