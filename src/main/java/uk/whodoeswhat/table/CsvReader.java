package uk.whodoeswhat.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import uk.whodoeswhat.document.Complaint;
import uk.whodoeswhat.document.LegalText;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.document.TypedText;

/**
 * Reads CSV as spreadsheets save it: in UTF-8, or in UTF-16 with its mark, with commas, semicolons or tabs between the cells, and
 * with empty cells at the ends of lines. A file that is no such table is refused with one problem, which names the cause.
 */
public final class CsvReader {
    private static final String SAVE = "a file saved as “CSV UTF-8”";
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_WORKBOOK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] BIG_ENDIAN = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] LITTLE_ENDIAN = {(byte) 0xFF, (byte) 0xFE};

    /** A line that holds something, and its number in the file; its cells have no spaces at their ends. */
    public record CsvLine(int number, List<String> cells) {
        public CsvLine {
            cells = List.copyOf(cells);
        }
    }

    /** The lines that hold something; the first of them is the header, if there is one. */
    public static Result<List<CsvLine>> read(byte[] csv) {
        if (begins(csv, ZIP) || begins(csv, OLD_WORKBOOK)) {
            return refused(1, 1, "a workbook of a spreadsheet, such as .xlsx", SAVE);
        }
        String text;
        try {
            text = text(csv);
        } catch (CharacterCodingException e) {
            return refused(1, 1, "text that is not UTF-8, such as that of Windows-1252", SAVE);
        }
        return lines(text);
    }

    private static boolean begins(byte[] bytes, byte[] begin) {
        return bytes.length >= begin.length
                && ByteBuffer.wrap(bytes, 0, begin.length).equals(ByteBuffer.wrap(begin));
    }

    private static String text(byte[] csv) throws CharacterCodingException {
        Charset charset = begins(csv, BIG_ENDIAN) || begins(csv, LITTLE_ENDIAN)
                ? StandardCharsets.UTF_16
                : StandardCharsets.UTF_8;
        String text = charset.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Result<List<CsvLine>> lines(String text) {
        List<CsvLine> lines = new ArrayList<>();
        long number = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format(text))) {
            for (Iterable<String> row : parser) {
                CsvLine line = line((int) number, row);
                for (int i = 0; i < line.cells().size(); i++) {
                    Optional<Complaint> illegal = illegal(line.cells().get(i));
                    if (illegal.isPresent()) {
                        return refused(
                                line.number(),
                                i + 1,
                                illegal.get().found(),
                                illegal.get().allowed());
                    }
                }
                if (!line.cells().isEmpty()) {
                    lines.add(line);
                }
                number = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException e) {
            return refused(
                    (int) number,
                    1,
                    "a value in quotes that does not end, or goes on after its quote",
                    "a quote before and after a value, and two for a quote within it");
        }
        return new Result.Ok<>(lines);
    }

    /** What stands between the cells: of comma, semicolon and tab what the first line has most of. */
    private static CSVFormat format(String text) {
        String header = text.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        char delimiter = ',';
        for (char other : new char[] {';', '\t'}) {
            delimiter = count(header, other) > count(header, delimiter) ? other : delimiter;
        }
        return CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    }

    private static long count(String text, char sign) {
        return text.chars().filter(each -> each == sign).count();
    }

    private static CsvLine line(int number, Iterable<String> row) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(TypedText.strip(cell)));
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return new CsvLine(number, cells);
    }

    private static Optional<Complaint> illegal(String cell) {
        return cell.isEmpty() ? Optional.empty() : LegalText.problem(cell);
    }

    private static Result<List<CsvLine>> refused(int line, int column, String found, String allowed) {
        return new Result.Rejected<>(List.of(new Problem("", line, column, found, allowed)));
    }

    private CsvReader() {}
}
