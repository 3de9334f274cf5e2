package uk.whodoeswhat.web.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines of CSV as RFC 4180 has it. A spreadsheet takes a cell that begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab
 * or the end of a line for a formula, and would run what a stranger wrote; such a cell gets a {@code '} before it, by which
 * spreadsheets know a text. For example {@code '=1+1,"Smith, A"}.
 */
final class Csv {
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern PLAIN = Pattern.compile("[^,\"\\r\\n]*");

    /** One line, with its end. */
    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = FORMULA.matcher(text).matches() ? "'" + text : text;
        return PLAIN.matcher(safe).matches() ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private Csv() {}
}
