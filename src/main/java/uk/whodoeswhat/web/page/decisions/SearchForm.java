package uk.whodoeswhat.web.page.decisions;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.whodoeswhat.document.LegalText;
import uk.whodoeswhat.document.TypedText;
import uk.whodoeswhat.register.Cursor;
import uk.whodoeswhat.register.Search;
import uk.whodoeswhat.web.SearchParameters;
import uk.whodoeswhat.web.page.FormError;

/**
 * What is looked for on the page of decisions: the parameters of the API, but a form sends empty fields too, which ask for
 * nothing, and what is wrong is said at its field.
 */
record SearchForm(Map<String, String> given) {
    private static final List<String> FILTERS =
            List.of("text", "tier", "standing", "organisation", "service", "cohort", "from", "to", "rulebook");
    private static final String SORT = "sort";
    private static final String CURSOR = "cursor";
    private static final String LIMIT = "limit";

    static SearchForm of(HttpServletRequest request) {
        Map<String, String> given = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(FILTERS);
        names.add(SORT);
        names.add(CURSOR);
        for (String name : names) {
            String value = request.getParameter(name);
            if (value != null && !TypedText.isBlank(value)) {
                given.put(name, SearchParameters.taken(name, value));
            }
        }
        return new SearchForm(given);
    }

    public String value(String name) {
        return given.getOrDefault(name, "");
    }

    /** Whether anything is filtered out. */
    public boolean filters() {
        return FILTERS.stream().anyMatch(given::containsKey);
    }

    /** Whether any of the filters is in use that are folded away. */
    public boolean filtersMore() {
        return FILTERS.subList(3, FILTERS.size()).stream().anyMatch(given::containsKey);
    }

    List<FormError> errors() {
        List<FormError> errors = new ArrayList<>();
        for (String name : FILTERS) {
            LegalText.problem(value(name))
                    .ifPresent(complaint -> errors.add(new FormError("#" + name, complaint.sentence())));
        }
        for (String name : List.of("from", "to")) {
            if (given.containsKey(name) && !isDate(value(name))) {
                errors.add(new FormError("#" + name, "Enter a day as year, month and day, such as 2026-11-22"));
            }
        }
        if (errors.isEmpty()
                && given.containsKey("from")
                && given.containsKey("to")
                && value("to").compareTo(value("from")) < 0) {
            errors.add(new FormError("#to", "The last day must not be before the first"));
        }
        return errors;
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException e) {
            return false; // which the page says
        }
    }

    /**
     * The search, where there are no errors.
     *
     * @throws RuntimeException a refusal if a value is none that the page offers
     */
    Search search(int limit) {
        Map<String, String> parameters = new LinkedHashMap<>(given);
        parameters.put(LIMIT, String.valueOf(limit));
        return SearchParameters.search(parameters);
    }

    /** The address of this search from a cursor on. */
    String href(String path, Cursor cursor) {
        Map<String, String> next = new LinkedHashMap<>(given);
        next.put(CURSOR, cursor.text());
        return path + "?" + query(next);
    }

    /** The address of all that this search finds. */
    String href(String path) {
        Map<String, String> all = new LinkedHashMap<>(given);
        all.remove(CURSOR);
        return all.isEmpty() ? path : path + "?" + query(all);
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
