package uk.whodoeswhat.web.page.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.whodoeswhat.web.Http.header;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;
import uk.whodoeswhat.web.Http;
import uk.whodoeswhat.web.ServiceTest;
import uk.whodoeswhat.web.page.RecordedForPages;
import uk.whodoeswhat.web.page.ValidHtml;

/** The list of decisions, and what is made of those that are chosen there. */
@ServiceTest
class DecisionsPageTest {
    private static final ValidHtml VALID = new ValidHtml();
    private static final Pattern ID = Pattern.compile("name=\"id\" id=\"[^\"]+\" value=\"([^\"]+)\"");
    private static final Pattern PAGE = Pattern.compile("rel=\"(prev|next)\" href=\"([^\"]+)\"");

    private final Http http;
    private final RecordedForPages given;

    @Autowired
    DecisionsPageTest(@LocalServerPort int port) {
        this.http = new Http(port);
        this.given = new RecordedForPages(http);
    }

    @ParameterizedTest
    @CsvSource({
        "tier=SINGLE_CENTRAL, true",
        "tier=LOCAL, false",
        "standing=FIRM, true",
        "standing=PROVISIONAL, false",
        "organisation=X26, true",
        "organisation=ABC, false",
        "cohort=AMBULANCE, false",
        "from=2026-01-01&to=9999-12-31, true",
        "from=9999-12-31, false",
        "service=none, false",
        "rulebook=sha256:0, false",
        "tier=&standing=&from=&cohort=&unknown=1, true"
    })
    void isFilteredLikeTheApi(String query, boolean found) {
        var reference = "FILTER-" + UUID.randomUUID();
        var id = given.record("pds", reference, 1);

        var page = http.get("/decisions?text=" + reference + "&" + query).body();

        assertThat(ids(page)).isEqualTo(found ? List.of(id) : List.of());
        assertThat(page.contains("No decision fits.")).isNotEqualTo(found);
        assertThat(page).contains("value=\"" + reference + "\"");
    }

    @Test
    void goesOnAndBackInPages() {
        var reference = "PAGES-" + UUID.randomUUID();
        List<String> newestFirst = new ArrayList<>();
        for (int i = 0; i < 28; i++) {
            newestFirst.add(0, given.record("ncrs", reference + "-" + i, 1));
        }

        var first = http.get("/decisions?text=" + reference).body();
        var second = http.get(page(first, "next")).body();
        var back = http.get(page(second, "prev")).body();

        assertThat(ids(first)).isEqualTo(newestFirst.subList(0, 25));
        assertThat(page(first, "prev")).isEmpty();
        assertThat(ids(second)).isEqualTo(newestFirst.subList(25, 28));
        assertThat(page(second, "next")).isEmpty();
        assertThat(ids(back)).isEqualTo(ids(first));
        var csv = http.get("/decisions.csv?text=" + reference);
        assertThat(csv.body().lines()).hasSize(29);
        assertThat(header(csv, "Content-Type")).isEqualTo("text/csv;header=present;charset=UTF-8");
        var ndjson = http.get("/decisions.ndjson?text=" + reference).body();
        assertThat(ndjson.lines()
                        .map(line -> new JsonMapper().readTree(line).path("id").stringValue()))
                .isEqualTo(newestFirst);
    }

    @Test
    void isSortedLikeTheApi() {
        var reference = "SORT-" + UUID.randomUUID();
        var pds = given.record("pds", reference + "-a", 1);
        var send = given.record("send", reference + "-b", 1);
        var ncrs = given.record("ncrs", reference + "-c", 1);

        for (var sort : Map.of(
                        "NEWEST", List.of(ncrs, send, pds),
                        "OLDEST", List.of(pds, send, ncrs),
                        "SERVICE", List.of(ncrs, pds, send),
                        "TIER", List.of(pds, ncrs, send))
                .entrySet()) {
            var query = "?text=" + reference + "&sort=" + sort.getKey();
            var page = http.get("/decisions" + query).body();
            assertThat(ids(page)).as(query).isEqualTo(sort.getValue());
            assertThat(page).contains("value=\"" + sort.getKey() + "\" selected=");
            assertThat(http.get("/decisions.ndjson" + query)
                            .body()
                            .lines()
                            .map(line ->
                                    new JsonMapper().readTree(line).path("id").stringValue()))
                    .isEqualTo(sort.getValue());
            assertThat(Http.json(http.get("/api/v1/decisions" + query))
                            .path("decisions")
                            .findValuesAsString("id"))
                    .isEqualTo(sort.getValue());
        }
        assertThat(http.get("/decisions?sort=COLOUR").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        var page = http.get("/decisions?from=2026-02-30&to=soon");
        var order = http.get("/decisions?from=2026-02-03&to=2026-02-02");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("<title>Error: ", "href=\"#from\"", "href=\"#to\"", "value=\"soon\"");
        assertThat(order.body()).contains("The last day must not be before the first");
        assertThat(http.get("/decisions?text=a%00").body()).contains("href=\"#text\"", "U+0000 at character 2");
        assertThat(http.get("/decisions?tier=FIRST").statusCode()).isEqualTo(400);
        assertThat(http.get("/decisions.csv?from=soon").statusCode()).isEqualTo(400);
    }

    @Test
    void tagsSayWhatAReaderMustKnow() {
        var reference = "TAGS-" + UUID.randomUUID();
        given.record(RecordedForPages.proposal("ncrs", reference, 1), "?reading=aims-evidence=demonstrated");
        var later = given.record("ncrs", reference, 2);
        http.post("/api/v1/decisions/" + later + "/withdrawal", "application/json", "{\"reason\":\"Wrong.\"}");

        var page = http.get("/decisions?text=" + reference).body();

        assertThat(page).contains(">Withdrawn<", ">Replaced<", ">Another reading<");
    }

    @Test
    void twoDecisionsAreComparedInWords() {
        var reference = "COMPARE-" + UUID.randomUUID();
        var proposal = RecordedForPages.proposal("ncrs", reference, 1);
        var a = given.record(proposal, "");
        var b = given.record(proposal, "?reading=aims-evidence=demonstrated");

        var readings = http.get("/decisions/compare?a=" + a + "&b=" + b).body();
        assertThat(readings)
                .contains(
                        "How well must it be shown that the four aims are fulfilled?",
                        "Each of the four aims is demonstrated.")
                .contains("Both have the same evidence.", "Both found the same.")
                .contains("Centrally provided, backstop: the four aims", "Not satisfied", "Applied", "Did not apply");
        var two = given.two();
        var proposals = http.get("/decisions/compare?a=" + two.get(0) + "&b=" + two.get(1))
                .body();
        assertThat(proposals)
                .contains(
                        "Both read it in the same way.", "Findings that differ", "Evidence that differs", "Not there");
        assertThat(VALID.complaints(proposals)).isEmpty();
        assertThat(http.get("/decisions/compare?a=" + a + "&b=" + a).body())
                .contains("The same rules applied to both.", "Every requirement came out the same.")
                .doesNotContain(">Differs<", "Findings that differ", "Rules that applied to one of them only");
    }

    @Test
    void comparingTakesTwo() {
        var two = given.two();

        var chosen = http.get("/decisions/compare?id=" + two.get(1) + "&id=" + two.get(0));
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(header(chosen, "Location")).isEqualTo("/decisions/compare?a=" + two.get(0) + "&b=" + two.get(1));
        assertThat(http.get("/decisions/compare").body()).contains("You chose none.");
        assertThat(http.get("/decisions/compare?id=" + two.get(1)).statusCode()).isEqualTo(422);
        assertThat(http.get("/decisions/compare?a=x&b=y").statusCode()).isEqualTo(404);
    }

    @Test
    void anAgendaPackHasThePapersInOrder() throws IOException {
        var two = given.two();
        var query = "id=" + two.get(1) + "&id=" + two.get(0);
        var page = http.get("/decisions/agenda?" + query + "&id=" + two.get(1)).body();

        assertThat(page).contains("?id=" + two.get(0) + "&amp;id=" + two.get(1) + "\">Move up<", "Take out");
        assertThat(page).contains("?id=" + two.get(0) + "\">Take out");
        var pdf = http.bytes("/decisions/agenda.pdf?" + query + "&title=Board%20of%20May", "Accept", "*/*");
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text).contains("Board of May");
            assertThat(text.indexOf("Proposal " + reference(two.get(1)) + ", version 2"))
                    .isLessThan(text.indexOf("Proposal " + reference(two.get(0)) + ", version 1"));
            var outline = document.getDocumentCatalog().getDocumentOutline();
            assertThat(outline.children()).hasSize(2);
            assertThat(document.getDocumentCatalog()
                            .getNames()
                            .getEmbeddedFiles()
                            .getNames())
                    .containsOnlyKeys("decision-" + two.get(0) + ".json", "decision-" + two.get(1) + ".json");
        }
    }

    @Test
    void anAgendaPackHasSomeDecisionsAndNotTooMany() {
        assertThat(http.get("/decisions/agenda").body()).contains("Choose at least one decision");
        assertThat(http.get("/decisions/agenda?id=x").statusCode()).isEqualTo(404);
        assertThat(http.get("/decisions/agenda.pdf?id=x&title=a%EF%BF%BF").statusCode())
                .isEqualTo(400);
        var tooMany = new StringBuilder("/decisions/agenda.pdf?id=0");
        for (int i = 1; i < 21; i++) {
            tooMany.append("&id=").append(i);
        }
        assertThat(http.get(tooMany.toString()).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"200, 200", "201, 400"})
    void theTitleOfAnAgendaIsCountedAsPeopleCount(int letters, int status) {
        String title = URLEncoder.encode("😀".repeat(letters), StandardCharsets.UTF_8);
        assertThat(http.get("/decisions/agenda.pdf?id=" + given.two().get(0) + "&title=" + title)
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void aCodeIsFoundAsItIsTyped() {
        given.two();
        String page = http.get("/decisions?organisation=%C2%A0x%2026").body();
        assertThat(page).contains("value=\"X26\"");
        assertThat(ids(page))
                .isNotEmpty()
                .isEqualTo(ids(http.get("/decisions?organisation=X26").body()));
    }

    private String reference(String id) {
        return Http.json(http.get("/api/v1/decisions/" + id))
                .at("/decision/proposal/reference")
                .stringValue();
    }

    private static List<String> ids(String page) {
        return ID.matcher(page).results().map(match -> match.group(1)).toList();
    }

    private static String page(String page, String rel) {
        return PAGE.matcher(page)
                .results()
                .filter(match -> match.group(1).equals(rel))
                .map(match -> HtmlUtils.htmlUnescape(match.group(2)))
                .findFirst()
                .orElse("");
    }
}
