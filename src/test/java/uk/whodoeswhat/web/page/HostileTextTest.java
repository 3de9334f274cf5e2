package uk.whodoeswhat.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.web.Cases;
import uk.whodoeswhat.web.EveryText;
import uk.whodoeswhat.web.Http;
import uk.whodoeswhat.web.ServiceTest;

/** What somebody writes into a proposal, or says of himself, is text wherever it is shown. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextTest {
    private static final ValidHtml VALID = new ValidHtml();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String HOSTILE =
            "=cmd|' /C calc'!A0 </textarea></title></svg>]]><script>alert(1)</script><img src=x onerror=alert(2)> \"' ${1234*5678} [[${1234*5678}]] {{1234*5678}}";
    private static final List<String> MARKUP =
            List.of("<script>alert", "<img src=x", "</textarea></title>", "</svg>]]>", "7006652");
    private static final Pattern SVG = Pattern.compile("<svg class=\"app-picture.*?</svg>", Pattern.DOTALL);

    /** These never apply: an aim of one claim always does, and a reason is only for a claim that does not. */
    private static final Set<String> NEVER_STATED = Set.of("aims.outcomes.reason", "aims.populationHealth.reason");

    private static final String LINK = "\"><script>alert(3)</script>";

    private final Http http;
    private final String reference = "HOSTILE-" + UUID.randomUUID();
    private final List<String> proposals = EveryText.proposals(reference, HOSTILE, LINK);
    private final String id;
    private final String other;

    @Autowired
    HostileTextTest(@LocalServerPort int port) {
        this.http = new Http(port);
        this.id = record(proposals.get(0));
        this.other = record(proposals.get(1));
    }

    private String record(String proposal) {
        var text = JSON.writeValueAsString(HOSTILE);
        var made = http.post(
                "/api/v1/decisions",
                "application/json",
                "{\"by\":{\"name\":" + text + ",\"role\":" + text + "},\"reason\":" + text + ",\"proposal\":" + proposal
                        + "}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Http.json(made).path("id").stringValue();
    }

    private static Set<String> texts(String proposal) {
        return new TreeSet<>(EveryText.in(JSON.readTree(proposal), HOSTILE).values());
    }

    /** Whatever component is added to a proposal must be added to the proposals of this test. */
    @Test
    void noTextIsLeftOut() {
        var stated = new TreeSet<String>();
        proposals.forEach(
                each -> stated.addAll(EveryText.in(JSON.readTree(each), HOSTILE).keySet()));
        stated.addAll(NEVER_STATED);

        assertThat(stated).isEqualTo(EveryText.paths(Proposal.class));
    }

    /** The answers of a draft are shown one by one, so that this page has them all. */
    @Test
    void thePagesOfADraftShowEachAsText() {
        var drafting = new Drafting(http);
        for (var proposal : proposals) {
            var draft = Drafting.next(http.form("/propose/import", "proposal", proposal));
            var answers = drafting.get(draft + "/check").body();
            assertThat(texts(proposal))
                    .hasSizeGreaterThan(40)
                    .allSatisfy(text -> assertThat(answers).contains(HtmlUtils.htmlEscape(text, "UTF-8") + "<"));
            for (var page : List.of(answers, drafting.send(draft + "/decide").body())) {
                assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain(MARKUP);
                assertThat(VALID.complaints(page)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/decisions/{id}",
                "/decisions/{other}",
                "/decisions/{id}/paper",
                "/decisions/{other}/paper",
                "/decisions/{id}/withdraw",
                "/decisions?text={reference}",
                "/decisions?text=%3Cscript%3Ealert(1)",
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

    @ParameterizedTest
    @ValueSource(strings = {"/decisions/{id}", "/decisions/{other}"})
    void thePictureShowsItAsText(String path) {
        var picture = SVG.matcher(http.get(at(path)).body());

        assertThat(picture.find()).isTrue();
        assertThat(picture.group()).contains("&lt;").doesNotContain(MARKUP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/decisions/{id}/paper.pdf",
                "/decisions/{other}/paper.pdf",
                "/decisions/agenda.pdf?id={id}&id={other}&title=%3Cb%3EA%3C/b%3E"
            })
    void aPdfShowsItAsText(String path) throws IOException {
        try (var document = Loader.loadPDF(http.bytes(at(path)))) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
            assertThat(text).contains("<script>alert(1)</script>", "${1234*5678}[[${1234*5678}]]");
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
        var proposal = RecordedForPages.proposal("pds", as, 1)
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
        for (var path : List.of("/api/v1/decisions/{id}", "/decisions/{id}/record.json", "/api/v1/decisions/{other}")) {
            var told = JSON.readTree(http.get(at(path)).body());
            var proposal = JSON.readTree(proposals.get(path.contains("{id}") ? 0 : 1));
            assertThat(EveryText.in(told.path("proposal"), HOSTILE)).isEqualTo(EveryText.in(proposal, HOSTILE));
            assertThat(told.at("/decision/proposal/title")).isEqualTo(proposal.path("title"));
            assertThat(told.at("/envelope/by/name").stringValue()).isEqualTo(HOSTILE);
        }
        assertThat(http.get(at("/decisions.ndjson?text={reference}")).body().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(
                                JSON.readTree(line).at("/proposal/title").stringValue())
                        .startsWith(HOSTILE));
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
