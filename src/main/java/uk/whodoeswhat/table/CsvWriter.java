package uk.whodoeswhat.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/**
 * Writes lines of CSV. A spreadsheet takes a cell that begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab or the end of
 * a line for a formula, and would run what a stranger wrote; such a cell gets a {@code '} before it, by which spreadsheets know a
 * text. For example {@code '=1+1,"Smith, A"}.
 */
public final class CsvWriter {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    /** The first line of a file, with its end: the names of the columns. */
    public static String header(List<String> columns) {
        return BYTE_ORDER_MARK + line(columns);
    }

    /** One line, with its end. */
    public static String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        try {
            CSVFormat.RFC4180.printRecord(
                    line, cells.stream().map(CsvWriter::safe).toArray());
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory", e);
        }
        return line.toString();
    }

    private static String safe(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    private CsvWriter() {}
}
