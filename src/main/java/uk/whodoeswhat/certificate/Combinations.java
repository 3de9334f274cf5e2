package uk.whodoeswhat.certificate;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.rulebook.Rulebook;

/** The readings to look at: the default one, or every combination of answers. */
final class Combinations {
    private final List<Reading> readings;

    private Combinations(List<Reading> readings) {
        this.readings = List.copyOf(readings);
    }

    static Combinations byDefault(Rulebook rulebook) {
        return new Combinations(List.of(rulebook.reading(Map.of())));
    }

    /** The default reading first. */
    static Combinations all(Rulebook rulebook) {
        return new Combinations(rulebook.readings());
    }

    List<Reading> readings() {
        return readings;
    }

    /** One reading for each combination of answers to these questions; the rest of it is the first that comes. */
    List<Reading> of(Collection<String> questions) {
        Map<Map<String, String>, Reading> first = new LinkedHashMap<>();
        readings.forEach(reading -> first.putIfAbsent(answers(reading, questions), reading));
        return List.copyOf(first.values());
    }

    /** What a reading answers to these questions. */
    static Map<String, String> answers(Reading reading, Collection<String> questions) {
        Map<String, String> answers = new LinkedHashMap<>(reading.answers());
        answers.keySet().retainAll(questions);
        return answers;
    }
}
