package uk.whodoeswhat.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import uk.whodoeswhat.web.Cases;
import uk.whodoeswhat.web.Http;
import uk.whodoeswhat.web.Service;

/** What somebody writes into a proposal, or says of himself, is text wherever it is shown. */
@Service
class HostileTextTest {
    private static final ValidHtml VALID = new ValidHtml();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String HOSTILE =
            "=cmd|' /C calc'!A0 </textarea></title></svg>]]><script>alert(1)</script><img src=x onerror=alert(2)> \"' ${7*7} [[${7*7}]] {{7*7}}";
    private static final List<String> MARKUP =
            List.of("<script>alert", "<img src=x", "</textarea></title>", "</svg>]]>", " 49 ");
    private static final Pattern SVG = Pattern.compile("<svg class=\"app-picture.*?</svg>", Pattern.DOTALL);

    private final Http http;
    private final String id;
    private final String other;
    private final String reference;

    @Autowired
    HostileTextTest(@LocalServerPort int port) {
        this.http = new Http(port);
        this.reference = "HOSTILE-" + UUID.randomUUID();
        this.id = record(reference);
        this.other = record(reference + "-2");
    }

    private String record(String as) {
        var proposal = Cases.withEveryText("nhs-login", HOSTILE)
                .replaceFirst("\"reference\":\"[^\"]+\"", "\"reference\":\"" + as + "\"");
        var text = JSON.writeValueAsString(HOSTILE);
        var made = http.post(
                "/api/v1/decisions",
                "application/json",
                "{\"by\":{\"name\":" + text + ",\"role\":" + text + "},\"reason\":" + text + ",\"proposal\":" + proposal
                        + "}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Http.json(made).path("id").stringValue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/decisions/{id}",
                "/decisions/{id}/paper",
                "/decisions/{id}/withdraw",
                "/decisions?text={reference}",
                "/decisions/compare?a={id}&b={other}",
                "/decisions/agenda?id={id}&id={other}"
            })
    void aPageShowsItAsText(String path) {
        var page = http.get(at(path)).body();

        assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain(MARKUP);
        assertThat(VALID.complaints(page).stream()
                        .filter(complaint -> !complaint.contains("Trailing slash on void elements")))
                .isEmpty();
    }

    @Test
    void thePictureShowsItAsText() {
        var picture = SVG.matcher(http.get(at("/decisions/{id}")).body());

        assertThat(picture.find()).isTrue();
        assertThat(picture.group()).contains("&lt;").doesNotContain(MARKUP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/decisions/{id}/paper.pdf", "/decisions/agenda.pdf?id={id}&id={other}&title=%3Cb%3EA%3C/b%3E"})
    void aPdfShowsItAsText(String path) throws IOException {
        try (var document = Loader.loadPDF(http.bytes(at(path)))) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
            assertThat(text).contains("<script>alert(1)</script>", "${7*7}[[${7*7}]]");
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
            for (var page : document.getPages()) {
                assertThat(page.getAnnotations())
                        .noneMatch(each -> each.getCOSObject().toString().contains("JavaScript"));
            }
        }
    }

    @Test
    void aTableTakesItForNoFormula() {
        var csv = http.get(at("/decisions.csv?text={reference}")).body();

        assertThat(csv).contains("'=cmd|").doesNotContainPattern("(^|[,\"\\r\\n])=cmd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1 or more", "+1 and more", "-1 and more", "@SUM(A1) and more", "\t=1 and more"})
    void aTitleIsNeverAFormula(String title) {
        var as = "FORMULA-" + UUID.randomUUID();
        var proposal = Given.proposal("pds", as, 1)
                .replaceFirst(
                        "\"title\":\"[^\"]+\"",
                        Matcher.quoteReplacement("\"title\":" + JSON.writeValueAsString(title)));
        var made = http.post("/api/v1/decisions", "application/json", proposal);

        // a proposal may refuse some of these: what is refused stands in no table
        var csv = http.get("/decisions.csv?text=" + as).body();
        assertThat(csv.lines().count()).isEqualTo(made.statusCode() == 201 ? 2 : 1);
        assertThat(csv).doesNotContainPattern("(^|,|\")" + Pattern.quote(title.substring(0, 2)));
    }

    @Test
    void dataHoldsItAsItIs() {
        var told = Http.json(http.get(at("/api/v1/decisions/{id}")));
        assertThat(told.at("/decision/proposal/title").stringValue()).isEqualTo(HOSTILE);
        assertThat(told.at("/envelope/by/name").stringValue()).isEqualTo(HOSTILE);
        http.get(at("/decisions.ndjson?text={reference}"))
                .body()
                .lines()
                .forEach(line -> assertThat(
                                JSON.readTree(line).at("/proposal/title").stringValue())
                        .isEqualTo(HOSTILE));
        for (var path : List.of("/api/v1/decisions/{id}", "/decisions/{id}/record.json", "/decisions.ndjson")) {
            var answer = http.get(at(path));
            assertThat(Http.header(answer, "Content-Type")).doesNotContain("html");
            assertThat(Http.header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    /** Each text of a proposal in turn, ids and codes too: it is refused, and then quoted as text, or it is shown as text. */
    @Test
    void eachFieldAloneIsRefusedOrShownAsText() {
        var texts = Pattern.compile("(?<=:|\\[|,)\"(?:[^\"\\\\]|\\\\.)*\"(?!:)");
        var proposal = Cases.json("nhs-login");
        var found = texts.matcher(proposal).results().toList();
        assertThat(found).hasSizeGreaterThan(100);

        for (var text : found) {
            var changed = proposal.substring(0, text.start())
                    + JSON.writeValueAsString(HOSTILE)
                    + proposal.substring(text.end());
            var page = http.form("/check", "proposal", changed);
            assertThat(page.statusCode()).as(text.group()).isIn(200, 422);
            assertThat(page.body())
                    .as(text.group())
                    .contains("&lt;script&gt;alert(1)")
                    .doesNotContain(MARKUP);
        }
    }

    /** No upload is read without end, and whoever sends too much is told on a page. */
    @ParameterizedTest
    @ValueSource(strings = {"/audit/consistency", "/check", "/what-if"})
    void uploadsAreLimited(String path) {
        var big = "#".repeat((1 << 20) + 1);
        var answer = http.form(path, "checkpoint", "", "file\"; filename=\"big", big);

        assertThat(answer.statusCode()).as(path).isEqualTo(413);
        assertThat(answer.body()).contains("1 MiB").contains("<title>");
        assertThat(VALID.complaints(answer.body())).isEmpty();
    }

    private String at(String path) {
        return path.replace("{id}", id).replace("{other}", other).replace("{reference}", reference);
    }
}
