package uk.whodoeswhat.rulebook.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The answers to questions about one kind of fact, shared by all settings in which its rules must answer alike. */
final class AnswerCache {
    private final Map<Object, Object> answers = new ConcurrentHashMap<>();

    @SuppressWarnings("unchecked") // one kind of fact has one kind of answer
    <T> T of(Object fact, Supplier<T> ask) {
        Object known = answers.get(fact);
        return (T) (known == null ? answers.computeIfAbsent(fact, key -> ask.get()) : known);
    }
}
