package uk.whodoeswhat.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.TypedText;
import uk.whodoeswhat.proposal.Cohort;
import uk.whodoeswhat.register.Cursor;
import uk.whodoeswhat.register.Order;
import uk.whodoeswhat.register.Search;
import uk.whodoeswhat.tier.Standing;
import uk.whodoeswhat.tier.Tier;

/** The query of a search, each parameter at most once. */
public final class SearchParameters {
    static final List<String> NAMES = List.of(
            "tier",
            "standing",
            "organisation",
            "service",
            "cohort",
            "from",
            "to",
            "rulebook",
            "text",
            "sort",
            "limit",
            "cursor");

    private final Map<String, String> given = new TreeMap<>();
    private final Search search;

    private SearchParameters(Map<String, String[]> parameters) {
        parameters.forEach(this::take);
        this.search = new Search(
                value("tier", choice(Tier.values()), names(Tier.values())),
                value("standing", choice(Standing.values()), names(Standing.values())),
                text("organisation"),
                text("service"),
                value("cohort", choice(Cohort.OrganisationType.values()), names(Cohort.OrganisationType.values())),
                value("from", SearchParameters::date, "a day such as 2026-11-22"),
                value("to", SearchParameters::date, "a day such as 2026-11-22"),
                text("rulebook"),
                text("text"),
                value("sort", choice(Order.values()), names(Order.values())).orElse(Order.NEWEST),
                value("limit", SearchParameters::limit, "a whole number from 1 to " + Search.MOST)
                        .orElse(Search.USUAL),
                value("cursor", Cursor::read, "the cursor of a `next` link, unchanged"));
    }

    /**
     * The search that a request asks for.
     *
     * @throws RefusedRequest if a parameter is unknown, given twice, or not one of those allowed
     */
    static SearchParameters of(HttpServletRequest request) {
        return new SearchParameters(request.getParameterMap());
    }

    /**
     * The search that these parameters ask for, as a page keeps them.
     *
     * @throws RuntimeException a refusal if one is unknown or not one of those allowed
     */
    public static Search search(Map<String, String> given) {
        Map<String, String[]> parameters = new TreeMap<>();
        given.forEach((name, value) -> parameters.put(name, new String[] {value}));
        return new SearchParameters(parameters).search();
    }

    Search search() {
        return search;
    }

    /** The same query from a cursor on. */
    String next(Cursor cursor) {
        Map<String, String> next = new TreeMap<>(given);
        next.put("cursor", cursor.text());
        return next.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private void take(String name, String[] values) {
        if (!NAMES.contains(name)) {
            throw refuse(Problem.quoted(name), String.join(", ", NAMES));
        }
        if (values.length > 1 || TypedText.isBlank(values[0])) {
            throw refuse(
                    name + " " + Problem.quoted(String.join(", ", values)),
                    "one value for " + name + ", or leave it out");
        }
        PageProblems.illegal(name, values[0]);
        given.put(name, taken(name, values[0]));
    }

    /** A value as it is taken: without spaces around it, and a code in capitals and without any. */
    public static String taken(String name, String value) {
        return name.equals("organisation") ? TypedText.code(value) : TypedText.strip(value);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name));
    }

    private <T> Optional<T> value(String name, Function<String, Optional<T>> reader, String allowed) {
        return text(name)
                .map(text -> reader.apply(text).orElseThrow(() -> refuse(name + " " + Problem.quoted(text), allowed)));
    }

    private static <E extends Enum<E>> Function<String, Optional<E>> choice(E[] values) {
        return text ->
                Arrays.stream(values).filter(value -> value.name().equals(text)).findFirst();
    }

    private static String names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // such as 30 February
        }
    }

    private static Optional<Integer> limit(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[1-9][0-9]{0,2}"))
                .map(Integer::valueOf)
                .filter(limit -> limit <= Search.MOST);
    }

    private static RefusedRequest refuse(String found, String allowed) {
        return new RefusedRequest(ProblemKind.PARAMETER, "found " + found + "; allowed: " + allowed);
    }
}
