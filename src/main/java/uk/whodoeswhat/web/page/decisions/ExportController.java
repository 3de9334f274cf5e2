package uk.whodoeswhat.web.page.decisions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.whodoeswhat.document.Json;
import uk.whodoeswhat.register.DecisionSummary;
import uk.whodoeswhat.register.Page;
import uk.whodoeswhat.register.Search;
import uk.whodoeswhat.register.Times;
import uk.whodoeswhat.store.Store;
import uk.whodoeswhat.table.CsvWriter;
import uk.whodoeswhat.web.PageProblems;
import uk.whodoeswhat.web.page.FormError;
import uk.whodoeswhat.web.page.decision.RecordedController;

/**
 * All that a search finds, as a file: CSV for a spreadsheet, or NDJSON with what the API says of each. The columns of the CSV
 * have the names of the API; `ownReading` and `withdrawn` are `true` or `false`.
 */
@Controller
class ExportController {
    static final String CSV = "/decisions.csv";
    static final String NDJSON = "/decisions.ndjson";

    private static final List<String> COLUMNS = List.of(
            "id",
            "made",
            "reference",
            "version",
            "title",
            "asOf",
            "organisation",
            "service",
            "cohort",
            "tier",
            "standing",
            "rulebook",
            "ownReading",
            "supersededBy",
            "withdrawn");

    private final Store store;

    ExportController(Store store) {
        this.store = store;
    }

    @GetMapping(CSV)
    void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Search search = search(request);
        OutputStream out = begin(response, "text/csv;charset=UTF-8;header=present", "decisions.csv");
        out.write(CsvWriter.header(COLUMNS).getBytes(StandardCharsets.UTF_8));
        all(search, out, found -> CsvWriter.line(cells(found)));
    }

    @GetMapping(NDJSON)
    void ndjson(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Search search = search(request);
        OutputStream out = begin(response, "application/x-ndjson", "decisions.ndjson");
        all(search, out, found -> {
            Map<String, Object> tree = found.tree();
            tree.put("href", RecordedController.path(found.id()));
            return new String(Json.line(tree), StandardCharsets.UTF_8);
        });
    }

    private static Search search(HttpServletRequest request) {
        SearchForm form = SearchForm.of(request);
        for (FormError error : form.errors()) {
            String name = error.href().substring(1);
            throw PageProblems.parameter(name, form.value(name), error.message());
        }
        return form.search(Search.MOST);
    }

    private static OutputStream begin(HttpServletResponse response, String type, String name) throws IOException {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return response.getOutputStream();
    }

    private void all(Search search, OutputStream out, Function<DecisionSummary, String> line) throws IOException {
        Optional<Search> next = Optional.of(search);
        while (next.isPresent()) {
            Page page = store.search(next.get());
            StringBuilder lines = new StringBuilder();
            page.found().forEach(found -> lines.append(line.apply(found)));
            out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
            next = page.next().map(search::from);
        }
    }

    private static List<String> cells(DecisionSummary found) {
        List<String> cells = new ArrayList<>();
        cells.add(found.id().toString());
        cells.add(Times.text(found.made()));
        cells.add(found.reference());
        cells.add(String.valueOf(found.version()));
        cells.add(found.title());
        cells.add(found.asOf().toString());
        cells.add(found.organisation());
        cells.add(found.service());
        cells.add(found.cohort().name());
        cells.add(found.tier().name());
        cells.add(found.standing().name());
        cells.add(found.rulebook());
        cells.add(String.valueOf(found.ownReading()));
        cells.add(found.supersededBy().map(Object::toString).orElse(""));
        cells.add(String.valueOf(found.withdrawn()));
        return cells;
    }
}
