package uk.whodoeswhat.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.whodoeswhat.decision.Detail;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.framework.UnknownAnswer;
import uk.whodoeswhat.rulebook.Rulebook;

/** What the query of a deciding request asks for: how much to tell, and how to read the framework. */
record Options(Detail detail, Map<String, String> answers, Reading reading) {
    private static final Set<String> NAMES = Set.of("detail", "reading");
    private static final String DETAILS = Arrays.stream(Detail.values())
            .map(detail -> detail.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));

    /**
     * The options of a request.
     *
     * @throws RefusedRequest if one is unknown or given twice
     */
    static Options of(HttpServletRequest request, Rulebook rulebook) {
        Set<String> names = new TreeSet<>(request.getParameterMap().keySet());
        names.removeAll(NAMES);
        if (!names.isEmpty()) {
            throw refuse(Problem.quoted(names.iterator().next()), "detail, reading");
        }
        Map<String, String> answers = answers(values(request.getParameterValues("reading")));
        return new Options(detail(values(request.getParameterValues("detail"))), answers, reading(answers, rulebook));
    }

    /**
     * The options of a request that records: its decision is told whole.
     *
     * @throws RefusedRequest if one is unknown or given twice
     */
    static Options ofRecording(HttpServletRequest request, Rulebook rulebook) {
        if (request.getParameterMap().containsKey("detail")) {
            throw refuse("`detail`", "reading; a recorded decision is full");
        }
        return of(request, rulebook);
    }

    private static List<String> values(String @Nullable [] values) {
        return values == null ? List.of() : List.of(values);
    }

    private static Detail detail(List<String> values) {
        if (values.isEmpty()) {
            return Detail.FULL;
        }
        String joined = String.join(", ", values);
        return Arrays.stream(Detail.values())
                .filter(detail -> detail.name().toLowerCase(Locale.ROOT).equals(joined))
                .findFirst()
                .orElseThrow(() -> refuse("detail " + Problem.quoted(joined), "one of " + DETAILS));
    }

    private static Map<String, String> answers(List<String> values) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String value : values) {
            int equals = value.indexOf('=');
            if (equals < 1) {
                throw refuse("reading " + Problem.quoted(value), "question=answer");
            }
            String question = value.substring(0, equals);
            if (answers.put(question, value.substring(equals + 1)) != null) {
                throw refuse("two answers to " + Problem.quoted(question), "one answer to each question");
            }
        }
        return answers;
    }

    private static Reading reading(Map<String, String> answers, Rulebook rulebook) {
        try {
            return rulebook.reading(answers);
        } catch (UnknownAnswer e) {
            throw new RefusedRequest(ProblemKind.PARAMETER, "reading: " + e.getMessage());
        }
    }

    private static RefusedRequest refuse(String found, String allowed) {
        return new RefusedRequest(ProblemKind.PARAMETER, "found " + found + "; allowed: " + allowed);
    }
}
