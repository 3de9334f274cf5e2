package uk.whodoeswhat.certificate;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Some of all readings: how many, and the answers they give to the questions that tell them from the others. `exact` says that
 * every reading with such answers is one of them.
 */
public record ReadingSet(int count, int of, Map<String, Set<String>> answers, boolean exact) {

    static ReadingSet of(Collection<Map<String, String>> some, Collection<Map<String, String>> all) {
        Map<String, Set<String>> given = answers(some);
        Map<String, Set<String>> possible = answers(all);
        Map<String, Set<String>> telling = new LinkedHashMap<>(given);
        telling.entrySet().removeIf(each -> each.getValue().equals(possible.get(each.getKey())));
        long like = all.stream()
                .filter(each -> telling.entrySet().stream()
                        .allMatch(question -> question.getValue().contains(each.get(question.getKey()))))
                .count();
        return new ReadingSet(some.size(), all.size(), telling, like == some.size());
    }

    private static Map<String, Set<String>> answers(Collection<Map<String, String>> readings) {
        Map<String, Set<String>> answers = new LinkedHashMap<>();
        for (Map<String, String> reading : readings) {
            reading.forEach((question, answer) ->
                    answers.computeIfAbsent(question, key -> new TreeSet<>()).add(answer));
        }
        return answers;
    }

    public boolean isEverywhere() {
        return count == of;
    }

    public boolean isNowhere() {
        return count == 0;
    }

    /** In plain English, to follow a word such as `fires`. */
    public String words() {
        if (isNowhere()) {
            return "in no reading";
        }
        if (isEverywhere()) {
            return "in every reading";
        }
        String given = answers.entrySet().stream()
                .map(each ->
                        each.getKey() + " " + String.join(" or ", List.copyOf(new LinkedHashSet<>(each.getValue()))))
                .collect(Collectors.joining(", "));
        if (given.isEmpty()) {
            return "in " + count + " of " + of + " readings";
        }
        return exact ? "in readings with " + given : "in " + count + " of " + of + " readings, all with " + given;
    }
}
