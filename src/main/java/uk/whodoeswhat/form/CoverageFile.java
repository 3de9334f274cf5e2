package uk.whodoeswhat.form;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Read;
import uk.whodoeswhat.proposal.Icb;
import uk.whodoeswhat.proposal.Icbs;

/**
 * Who has a solution already, organisation by organisation, as a CSV file (RFC 4180, UTF-8): a header with the columns `ods`,
 * `state`, `source`, `date`, and if wanted `product` and `name`, in any order; then a line for each organisation.
 *
 * <pre>
 * ods,name,state,product,source,date
 * QOX,"NHS Bath and North East Somerset, Swindon and Wiltshire ICB",IN_PLACE,Connecting Care,Survey of ICBs,2026-03-01
 * </pre>
 *
 * A state is IN_PLACE, PARTIAL, NONE or UNKNOWN, in any case; a date 2026-03-01 or 1/3/2026, as spreadsheets write it. The name is
 * for people, and not read. A file is accepted whole, or refused with every problem by its line and the number of its column.
 */
public final class CoverageFile {
    private static final List<String> NEEDED = List.of("ods", "state", "source", "date");
    private static final List<String> COLUMNS = List.of("ods", "name", "state", "product", "source", "date");
    private static final int MOST_PROBLEMS = 200;

    private final boolean onlyIcbs;
    private final Optional<LocalDate> latest;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private CoverageFile(boolean onlyIcbs, Optional<LocalDate> latest) {
        this.onlyIcbs = onlyIcbs;
        this.latest = latest;
    }

    /** A file to fill in, with a line for each ICB that was open at the date. */
    public static String template(LocalDate date) {
        StringBuilder csv = new StringBuilder();
        try {
            CSVFormat.RFC4180.printRecord(csv, COLUMNS.toArray());
            for (Icb icb : Icbs.openAt(date)) {
                CSVFormat.RFC4180.printRecord(csv, icb.ods(), icb.name(), "", "", "", "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory", e);
        }
        return csv.toString();
    }

    /** What was typed, with the organisations of a file in place of those that were listed. */
    public static Read<Typed> read(Typed typed, String list, byte[] csv) {
        Optional<LocalDate> date = Dates.typed(typed, "date");
        boolean onlyIcbs = typed.text("cohort.organisationType").equals("ICB");
        CoverageFile file = new CoverageFile(onlyIcbs, date);
        List<Map<String, String>> rows = file.rows(csv);
        return file.problems.isEmpty()
                ? new Read.Accepted<>(replaced(typed, list, rows))
                : new Read.Refused<>(file.problems);
    }

    private static Typed replaced(Typed typed, String list, List<Map<String, String>> rows) {
        Typed changed = typed.with(list + Typed.NONE, "").withoutItems(list);
        Map<String, String> texts = new LinkedHashMap<>();
        List<String> items = new ArrayList<>();
        for (Map<String, String> row : rows) {
            String item = String.valueOf(items.size() + 1);
            items.add(item);
            row.forEach((field, text) -> {
                String key = list + "[" + item + "]." + field;
                if (field.equals("date")) {
                    Dates.parts(text).forEach((end, part) -> texts.put(key + end, part));
                } else {
                    texts.put(key, text);
                }
            });
        }
        return changed.withItems(list, items).with(texts);
    }

    private List<Map<String, String>> rows(byte[] csv) {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text(csv)), CSVFormat.RFC4180)) {
            Map<String, Integer> columns = new LinkedHashMap<>();
            long line = 1;
            for (CSVRecord row : parser) {
                if (row.getRecordNumber() == 1) {
                    header(row, columns);
                } else if (columns.keySet().containsAll(NEEDED) && problems.size() < MOST_PROBLEMS && !isBlank(row)) {
                    rows.add(new CoverageRow(this, row, columns, (int) line).read());
                }
                line = parser.getCurrentLineNumber() + 1;
            }
            if (rows.isEmpty() && problems.isEmpty()) {
                add(1, 1, "no organisation", "a header, and below it a line for each organisation");
            }
        } catch (CharacterCodingException e) {
            add(1, 1, "text that is not UTF-8", "a file saved as “CSV UTF-8”");
        } catch (IOException | UncheckedIOException e) {
            add(
                    1,
                    1,
                    "a value in quotes that does not end, or goes on after its quote",
                    "values with commas between them, on lines of their own");
        }
        return rows;
    }

    private static String text(byte[] csv) throws CharacterCodingException {
        String text =
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text; // as spreadsheets begin theirs
    }

    private static boolean isBlank(CSVRecord row) {
        return row.stream().allMatch(String::isBlank);
    }

    private void header(CSVRecord row, Map<String, Integer> columns) {
        for (int i = 0; i < row.size(); i++) {
            String name = row.get(i).strip().toLowerCase(Locale.ROOT);
            if (!COLUMNS.contains(name)) {
                add(1, i + 1, "the column " + Problem.quoted(row.get(i)), "the columns " + String.join(", ", COLUMNS));
            } else if (columns.putIfAbsent(name, i) != null) {
                add(1, i + 1, "the column " + Problem.quoted(name) + " a second time", "each column once");
            }
        }
        NEEDED.stream()
                .filter(name -> !columns.containsKey(name))
                .forEach(name -> add(1, 1, "no column `" + name + "`", "the columns " + String.join(", ", COLUMNS)));
    }

    /** Whether all organisations must be ICBs. */
    boolean isOfIcbs() {
        return onlyIcbs;
    }

    /** The date of the proposal, after which nothing may be dated. */
    Optional<LocalDate> latest() {
        return latest;
    }

    /** Whether no line before had this code. */
    boolean isNew(String ods) {
        return seen.add(ods);
    }

    void add(int line, int column, String found, String allowed) {
        problems.add(new Problem("", line, column, found, allowed));
    }
}
