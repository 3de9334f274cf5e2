package uk.whodoeswhat.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.framework.Clause;
import uk.whodoeswhat.framework.Source;

/** What is found wrong with the names that a rulebook's files use of one another. */
final class Inconsistencies {
    private final Map<String, Set<String>> clauses = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Inconsistencies(List<Source> sources) {
        sources.forEach(source -> clauses.put(
                source.id(), source.clauses().stream().map(Clause::id).collect(Collectors.toSet())));
    }

    List<Problem> problems() {
        return problems;
    }

    /** That there is a citation, and that every clause cited exists. */
    void cited(String place, int line, Collection<Citation> citations) {
        if (citations.isEmpty()) {
            report(place, line, "no citation", "at least one clause of a source");
        }
        for (Citation citation : citations) {
            Set<String> known = clauses.get(citation.source());
            if (known == null) {
                report(place, line, "the source " + Problem.quoted(citation.source()), names(clauses.keySet()));
            } else if (!known.contains(citation.clause())) {
                report(
                        place,
                        line,
                        "the clause " + Problem.quoted(citation.clause()),
                        "a clause of " + citation.source() + ": " + names(known));
            }
        }
    }

    /** That each of these is found once, and nothing else. */
    void same(String place, String what, List<String> expected, List<String> found) {
        unique(place, what, found);
        found.stream()
                .filter(each -> !expected.contains(each))
                .forEach(each -> report(place, 0, "the " + what + " " + Problem.quoted(each), names(expected)));
        expected.stream()
                .filter(each -> !found.contains(each))
                .forEach(each -> report(place, 0, "no " + what + " " + Problem.quoted(each), names(expected)));
    }

    void unique(String place, String what, List<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.stream()
                .filter(id -> !seen.add(id))
                .forEach(id -> report(place, 0, "the " + what + " " + Problem.quoted(id) + " twice", "each once"));
    }

    static String names(Collection<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }

    void report(String place, int line, String found, String allowed) {
        problems.add(new Problem(place, line, line == 0 ? 0 : 1, found, allowed));
    }
}
