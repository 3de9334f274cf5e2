package uk.whodoeswhat.form;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Read;
import uk.whodoeswhat.framework.PlainDate;
import uk.whodoeswhat.proposal.CoverageState;
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
    private static final Pattern ODS = Pattern.compile("[A-Z0-9]{3,10}");
    private static final Pattern SLASHED = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");
    private static final int LONGEST = 200;
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
            CSVFormat.RFC4180.printRecord(csv, COLUMNS);
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
        Optional<LocalDate> date = Dates.date(
                typed.text("date" + Typed.DAY), typed.text("date" + Typed.MONTH), typed.text("date" + Typed.YEAR));
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
                    rows.add(new Row(row, columns, (int) line).read());
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
                    "a file that is no CSV: " + e.getMessage(),
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

    private void add(int line, int column, String found, String allowed) {
        problems.add(new Problem("", line, column, found, allowed));
    }

    /** A line with its cells. */
    private final class Row {
        private final CSVRecord cells;
        private final Map<String, Integer> columns;
        private final int line;

        Row(CSVRecord cells, Map<String, Integer> columns, int line) {
            this.cells = cells;
            this.columns = columns;
            this.line = line;
        }

        Map<String, String> read() {
            Map<String, String> row = new LinkedHashMap<>();
            if (cells.size() > columns.size()) {
                wrong(cells.size(), cells.size() + " values", "as many as the header has columns");
            }
            Optional<LocalDate> date = date();
            row.put("ods", ods(date));
            row.put("state", state());
            row.put("product", text("product", false));
            row.put("source", text("source", true));
            row.put("date", date.map(LocalDate::toString).orElse(""));
            return row;
        }

        private String cell(String name) {
            int at = columns.getOrDefault(name, -1);
            return at >= 0 && at < cells.size() ? cells.get(at).strip() : "";
        }

        private void wrong(String column, String found, String allowed) {
            wrong(columns.getOrDefault(column, 0) + 1, found, allowed);
        }

        private void wrong(int column, String found, String allowed) {
            add(line, column, found, allowed);
        }

        private String found(String text) {
            return text.isEmpty() ? "nothing" : Problem.quoted(text);
        }

        private String ods(Optional<LocalDate> date) {
            String ods = cell("ods").toUpperCase(Locale.ROOT);
            Optional<Icb> icb = Icbs.byOds(ods);
            if (!ODS.matcher(ods).matches()) {
                wrong("ods", found(cell("ods")), "an ODS code, 3 to 10 letters and digits");
            } else if (!seen.add(ods)) {
                wrong("ods", Problem.quoted(ods) + " a second time", "each organisation once");
            } else if (icb.isEmpty() && onlyIcbs) {
                wrong("ods", Problem.quoted(ods), "the code of an ICB, for the proposal is for ICBs");
            } else if (icb.isPresent()
                    && date.filter(day -> !icb.get().isOpenAt(day)).isPresent()) {
                wrong(
                        "ods",
                        Problem.quoted(ods) + ", an ICB that was not open on " + PlainDate.of(date.get()),
                        icb.get().successors().isEmpty()
                                ? "an ICB open on that day"
                                : "an ICB open on that day, such as "
                                        + String.join(" or ", icb.get().successors()));
            }
            return ods;
        }

        private String state() {
            String text = cell("state");
            String name = text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
            for (CoverageState state : CoverageState.values()) {
                if (state.name().equals(name)) {
                    return name;
                }
            }
            wrong(
                    "state",
                    found(text),
                    "IN_PLACE, PARTIAL, NONE or UNKNOWN; take out the line of an organisation that does not count");
            return "";
        }

        private String text(String column, boolean needed) {
            String text = cell(column);
            if ((needed && text.isEmpty()) || text.length() > LONGEST) {
                wrong(
                        column,
                        text.isEmpty() ? "nothing" : text.length() + " characters",
                        (needed ? "1 to " : "up to ") + LONGEST + " characters");
            } else if (PatientData.isText(text)) {
                wrong(column, "what looks like an NHS number", "text without patients’ details");
            }
            return text;
        }

        private Optional<LocalDate> date() {
            String text = cell("date");
            Matcher slashed = SLASHED.matcher(text);
            Optional<LocalDate> date =
                    slashed.matches() ? Dates.date(slashed.group(1), slashed.group(2), slashed.group(3)) : iso(text);
            if (date.isEmpty()) {
                wrong("date", found(text), "a date such as 2026-03-01 or 1/3/2026");
            } else if (latest.filter(day -> date.get().isAfter(day)).isPresent()) {
                wrong(
                        "date",
                        Problem.quoted(text),
                        "a date not after that of the proposal, " + PlainDate.of(latest.get()));
            }
            return date;
        }

        private static Optional<LocalDate> iso(String text) {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                return Optional.empty(); // such as 2023-02-30
            }
        }
    }
}
