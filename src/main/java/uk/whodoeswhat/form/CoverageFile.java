package uk.whodoeswhat.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.proposal.Icb;
import uk.whodoeswhat.proposal.Icbs;
import uk.whodoeswhat.table.CsvReader;
import uk.whodoeswhat.table.CsvWriter;

/**
 * Who has a solution already, organisation by organisation, as a CSV file: a header with the columns `ods`,
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
    private static final String ALLOWED = "the columns " + String.join(", ", COLUMNS);
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
        StringBuilder csv = new StringBuilder(CsvWriter.header(COLUMNS));
        for (Icb icb : Icbs.openAt(date)) {
            csv.append(CsvWriter.line(List.of(icb.ods(), icb.name(), "", "", "", "")));
        }
        return csv.toString();
    }

    /** What was typed, with the organisations of a file in place of those that were listed. */
    public static Result<Typed> read(Typed typed, String list, byte[] csv) {
        Optional<LocalDate> date = Dates.typed(typed, "date");
        boolean onlyIcbs = typed.text("cohort.organisationType").equals("ICB");
        CoverageFile file = new CoverageFile(onlyIcbs, date);
        List<Map<String, String>> rows = file.rows(csv);
        return file.problems.isEmpty()
                ? new Result.Ok<>(replaced(typed, list, rows))
                : new Result.Rejected<>(file.problems);
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
        Result<List<CsvReader.CsvLine>> read = CsvReader.read(csv);
        if (!(read instanceof Result.Ok<List<CsvReader.CsvLine>> accepted)) {
            problems.addAll(read.problems());
            return List.of();
        }
        Map<String, Integer> columns = new LinkedHashMap<>();
        accepted.value().stream().limit(1).forEach(header -> header(header, columns));
        List<Map<String, String>> rows = new ArrayList<>();
        if (columns.keySet().containsAll(NEEDED)) {
            accepted.value().stream()
                    .skip(1)
                    .takeWhile(line -> problems.size() < MOST_PROBLEMS)
                    .forEach(line -> rows.add(new CoverageRow(this, line, columns).read()));
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            add(1, 1, "no organisation", "a header, and below it a line for each organisation");
        }
        return rows;
    }

    private void header(CsvReader.CsvLine header, Map<String, Integer> columns) {
        for (int i = 0; i < header.cells().size(); i++) {
            String written = header.cells().get(i);
            String name = written.toLowerCase(Locale.ROOT);
            if (!COLUMNS.contains(name)) {
                add(header.number(), i + 1, "the column " + Problem.quoted(written), ALLOWED);
            } else if (columns.putIfAbsent(name, i) != null) {
                add(
                        header.number(),
                        i + 1,
                        "the column " + Problem.quoted(name) + " a second time",
                        "each column once");
            }
        }
        NEEDED.stream()
                .filter(name -> !columns.containsKey(name))
                .forEach(name -> add(header.number(), 1, "no column `" + name + "`", ALLOWED));
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
