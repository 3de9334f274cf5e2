package uk.whodoeswhat.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.TypedText;
import uk.whodoeswhat.framework.PlainDate;
import uk.whodoeswhat.proposal.Coverage;
import uk.whodoeswhat.proposal.Icb;
import uk.whodoeswhat.proposal.Icbs;
import uk.whodoeswhat.table.CsvReader;

/** A line of a file of coverage, with its cells. */
final class CoverageRow {
    private static final Pattern ODS = Pattern.compile("[A-Z0-9]{3,10}");
    private static final Pattern SLASHED = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");
    private static final int LONGEST = 200;

    private final CoverageFile file;
    private final List<String> cells;
    private final Map<String, Integer> columns;
    private final int line;

    CoverageRow(CoverageFile file, CsvReader.CsvLine line, Map<String, Integer> columns) {
        this.file = file;
        this.cells = line.cells();
        this.columns = columns;
        this.line = line.number();
    }

    /** Its fields by name; what is wrong is told to the file. */
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
        return at >= 0 && at < cells.size() ? cells.get(at) : "";
    }

    private void wrong(String column, String found, String allowed) {
        wrong(columns.getOrDefault(column, 0) + 1, found, allowed);
    }

    private void wrong(int column, String found, String allowed) {
        file.add(line, column, found, allowed);
    }

    private String found(String text) {
        return text.isEmpty() ? "nothing" : Problem.quoted(text);
    }

    /** Whether it can be the code of an organisation. */
    static boolean isOds(String code) {
        return ODS.matcher(code).matches();
    }

    private String ods(Optional<LocalDate> date) {
        String ods = TypedText.code(cell("ods"));
        Optional<Icb> icb = Icbs.byOds(ods);
        if (!isOds(ods)) {
            wrong("ods", found(cell("ods")), "an ODS code, 3 to 10 letters and digits");
        } else if (!file.isNew(ods)) {
            wrong("ods", Problem.quoted(ods) + " a second time", "each organisation once");
        } else if (icb.isEmpty() && file.isOfIcbs()) {
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
        for (Coverage.Extent state : Coverage.Extent.values()) {
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
        int length = text.codePointCount(0, text.length());
        if ((needed && text.isEmpty()) || length > LONGEST) {
            wrong(
                    column,
                    text.isEmpty() ? "nothing" : length + " characters",
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
        } else if (file.latest().filter(day -> date.get().isAfter(day)).isPresent()) {
            wrong(
                    "date",
                    Problem.quoted(text),
                    "a date not after that of the proposal, "
                            + PlainDate.of(file.latest().get()));
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
