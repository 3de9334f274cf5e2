package uk.whodoeswhat.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.whodoeswhat.document.TypedText;

/** Dates between day, month and year as they are typed and the text of a document. */
final class Dates {
    private static final Pattern PARTS = Pattern.compile("([^-]*)(?:-([^-]*)(?:-(.*))?)?", Pattern.DOTALL);
    private static final Pattern SHORT = Pattern.compile("[0-9]{1,2}");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    /** Each month by its names. */
    private static final List<Set<String>> MONTHS = List.of(
            Set.of("january", "jan"),
            Set.of("february", "feb"),
            Set.of("march", "mar"),
            Set.of("april", "apr"),
            Set.of("may"),
            Set.of("june", "jun"),
            Set.of("july", "jul"),
            Set.of("august", "aug"),
            Set.of("september", "sep", "sept"),
            Set.of("october", "oct"),
            Set.of("november", "nov"),
            Set.of("december", "dec"));

    private Dates() {}

    /** The date that was typed in the three fields of a question, if it is one. */
    static Optional<LocalDate> typed(Typed typed, String key) {
        return date(typed.text(key + Typed.DAY), typed.text(key + Typed.MONTH), typed.text(key + Typed.YEAR));
    }

    /** The date that was typed, if it is one; a month may be a name. */
    static Optional<LocalDate> date(String day, String month, String year) {
        String ofMonth = TypedText.withoutSpaces(day);
        String ofYears = TypedText.withoutSpaces(year);
        Optional<Integer> number = month(TypedText.withoutSpaces(month).toLowerCase(Locale.ROOT));
        if (!SHORT.matcher(ofMonth).matches() || !YEAR.matcher(ofYears).matches() || number.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(ofYears), number.get(), Integer.parseInt(ofMonth)));
        } catch (DateTimeException e) {
            return Optional.empty(); // such as 30 February
        }
    }

    private static Optional<Integer> month(String typed) {
        if (SHORT.matcher(typed).matches()) {
            return Optional.of(Integer.valueOf(typed));
        }
        return MONTHS.stream()
                .filter(names -> names.contains(typed))
                .findFirst()
                .map(names -> MONTHS.indexOf(names) + 1);
    }

    /** The text of a document: the date, or what was typed in the order of one. */
    static String text(String day, String month, String year) {
        return date(day, month, year)
                .map(LocalDate::toString)
                .orElseGet(() -> joined(TypedText.strip(day), TypedText.strip(month), TypedText.strip(year)));
    }

    private static String joined(String day, String month, String year) {
        return day.isEmpty() ? month.isEmpty() ? year : year + "-" + month : year + "-" + month + "-" + day;
    }

    /** Day, month and year of a text of a document, by the ends of their keys; the year holds what has no such parts. */
    static Map<String, String> parts(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return Map.of(Typed.YEAR, text);
        }
        String day = bare(part(parts, 3));
        String month = bare(part(parts, 2));
        String year = part(parts, 1);
        return text(day, month, year).equals(text)
                ? Map.of(Typed.DAY, day, Typed.MONTH, month, Typed.YEAR, year)
                : Map.of(Typed.YEAR, text);
    }

    private static String part(Matcher parts, int number) {
        return Optional.ofNullable(parts.group(number)).orElse("");
    }

    private static String bare(String digits) {
        return digits.length() == 2 && digits.startsWith("0") ? digits.substring(1) : digits;
    }
}
