package uk.whodoeswhat.web.page.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.whodoeswhat.web.Http.header;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.whodoeswhat.web.Http;
import uk.whodoeswhat.web.ServiceTest;
import uk.whodoeswhat.web.page.RecordedForPages;
import uk.whodoeswhat.web.page.ValidHtml;

/** Decisions recorded from a page, and the pages of recorded decisions. */
@ServiceTest
class RecordedTest {
    private static final ValidHtml VALID = new ValidHtml();
    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");
    private static final String HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)> \"' </title>]]>";

    private final Http http;
    private final RecordedForPages given;

    @Autowired
    RecordedTest(@LocalServerPort int port) {
        this.http = new Http(port);
        this.given = new RecordedForPages(http);
    }

    @Test
    void aCheckedDecisionIsRecordedOnceHoweverOftenItIsSent() {
        var request = request(http.get("/check?example=pds").body());
        var fields = new String[] {
            "proposal", proposal("FORM-1", 1), "request", request, "name", "A. Member", "role", "Chair", "reason", ""
        };

        var first = given.form("/decisions", fields);
        var again = given.form("/decisions", fields);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(303);
        assertThat(header(again, "Location")).isEqualTo(header(first, "Location"));
        var page = http.get(header(first, "Location"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Cache-Control")).isEqualTo("private, no-cache");
        assertThat(page.body())
                .contains("<title>Single, centrally provided: ", "by A. Member, Chair.", "FORM-1, version 1, ")
                .contains("Entry ", "/paper.pdf", "/record.json", "/proof", "/withdraw")
                .doesNotContain("may tell them in other words", "decides otherwise");
        assertThat(VALID.complaints(page.body())).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        var page = given.form(
                "/decisions",
                "proposal",
                proposal("FORM-2", 1),
                "request",
                id(),
                "name",
                "A. Member",
                "reason",
                "Patient 400 000 0004");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("<title>Error: ", "href=\"#role\"", "Enter a role, or leave the name empty too")
                .contains("value=\"A. Member\"", "href=\"#reason\"")
                .contains("FORM-2");
        assertThat(VALID.complaints(page.body())).isEmpty();
    }

    @Test
    void anotherReadingNeedsAReasonWhichThePageShows() {
        var fields = new String[] {
            "proposal", proposal("FORM-3", 1), "request", id(), "reading", "aims-evidence=demonstrated", "reason", ""
        };

        var without = given.form("/decisions", fields);
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body())
                .contains("href=\"#reason\">Give a reason<", "Reason for this reading", "Read here: ");
        fields[fields.length - 1] = "The board reads\r\nthe aims strictly.";
        var with = given.form("/decisions", fields);

        assertThat(with.statusCode()).as(with.body()).isEqualTo(303);
        assertThat(http.get(header(with, "Location")).body())
                .contains("Not the rulebook’s own reading", "The board reads\nthe aims strictly.", "Read here: ");
        assertThat(given.form("/decisions", "proposal", "a", "request", id(), "reading", "x=y")
                        .statusCode())
                .isEqualTo(400);
        assertThat(given.form("/decisions", "proposal", "a", "request", "x").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aProposalThatCannotBeRecordedIsKept() {
        given.record("pds", "FORM-4", 2);

        var refused = given.form("/decisions", "proposal", "reference: <b>", "request", id());
        var conflict = given.form("/decisions", "proposal", proposal("FORM-4", 1), "request", id());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "There is a problem", "action=\"/check\"", "name=\"proposal\" value=\"reference: &lt;b&gt;\"");
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("after version 2 was recorded");
    }

    /** As SameOrigin says: what another site makes a browser send is refused, and a program may send what it likes. */
    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin, 303",
        "Sec-Fetch-Site, none, 303",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, cross-site, 403",
        "Origin, http://127.0.0.1:PORT, 303",
        "Origin, http://127.0.0.1:1, 403",
        "Origin, http://evil.example, 403",
        "Origin, null, 403",
        "Origin, ::, 403",
        "X-Nothing, x, 303"
    })
    void onlyPagesOfThisServiceMayRecord(String name, String value, int status) {
        var headers = List.of(name, value.replace("PORT", String.valueOf(http.port())), "Accept", "text/html");

        var answer = given.form(
                "/decisions", headers, "proposal", proposal("CSRF-" + UUID.randomUUID(), 1), "request", id());

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 403) {
            assertThat(answer.body()).contains("Found a request that another site made", "Who Does What</title>");
        }
        assertThat(http.get("/", name, value).statusCode()).isEqualTo(200);
    }

    @Test
    void anotherSiteMayNotUseTheApiEither() {
        var answer = http.post(
                "/api/v1/decisions", "application/json", proposal("CSRF-API", 1), "Sec-Fetch-Site", "cross-site");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(http.get("/api/v1/decisions?text=CSRF-API").body()).contains("\"decisions\":[]");
    }

    @Test
    void aWithdrawalIsConfirmedThenShown() {
        var id = given.record("pds", "FORM-5", 1);
        var path = "/decisions/" + id + "/withdraw";
        var form = http.get(path);
        var request = request(form.body());

        assertThat(header(form, "Cache-Control")).isEqualTo("no-store");
        assertThat(given.form(path, "request", request, "reason", " ").body())
                .contains("<title>Error: ", "href=\"#reason\">Give a reason<");
        var confirm = given.form(path, "request", request, "reason", HOSTILE, "name", "A", "role", "B");
        assertThat(confirm.body()).contains("Do you withdraw this decision?", "&lt;script&gt;");
        assertThat(VALID.complaints(confirm.body())).isEmpty();
        assertThat(http.get("/decisions/" + id).body()).doesNotContain("was withdrawn");
        var done = given.form(path, "step", "confirm", "request", request, "reason", HOSTILE, "name", "A", "role", "B");
        var twice =
                given.form(path, "step", "confirm", "request", request, "reason", HOSTILE, "name", "A", "role", "B");

        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        assertThat(header(twice, "Location")).isEqualTo(header(done, "Location"));
        var page = http.get(header(done, "Location")).body();
        assertThat(page).contains("This decision was withdrawn", " by A, B. Do not rely on it.", "&lt;script&gt;");
        assertThat(page).doesNotContain("<script>alert", "<img", "/withdraw\"");
        assertThat(VALID.complaints(page)).isEmpty();
        assertThat(given.form(path, "step", "confirm", "request", id(), "reason", "again")
                        .statusCode())
                .isEqualTo(409);
        assertThat(http.get(path).body()).contains("withdrawn already");
    }

    @Test
    void aLaterVersionTakesThePlaceOfTheEarlier() {
        var two = given.two();

        assertThat(http.get("/decisions/" + two.get(0)).body())
                .contains("A later decision took its place", "href=\"/decisions/" + two.get(1) + "\"");
        assertThat(http.get("/decisions/" + two.get(1)).body())
                .contains("This decision took the place of", "The decision on version 1<", "version 2 (this page)");
    }

    @Test
    void theRecordIsTheJsonOfTheApi() {
        var id = given.two().get(1);

        var json = http.get("/decisions/" + id + "/record.json", "Accept", "text/html,*/*;q=0.8");

        assertThat(json.body()).isEqualTo(http.get("/api/v1/decisions/" + id).body());
        assertThat(header(json, "Content-Disposition")).startsWith("inline");
    }

    @Test
    void theBoardPaperIsAPageAndAPdf() throws IOException {
        var id = given.two().get(0);
        var page = http.get("/decisions/" + id + "/paper");
        var pdf = http.bytes("/decisions/" + id + "/paper.pdf", "Accept", "*/*");

        assertThat(page.body())
                .contains("href=\"/board-paper.css\"", "A later decision took the place of this one", id)
                .doesNotContain("<style", "style=");
        assertThat(complaints(page.body())).isEmpty();
        assertThat(http.get("/board-paper.css").body()).isNotEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            var files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(files.get("decision.json").getEmbeddedFile().toByteArray())
                    .asString(StandardCharsets.UTF_8)
                    .startsWith("{\"aimsCase\":");
        }
    }

    @Test
    void thePackIsAZip() {
        var pack = http.bytes("/decisions/" + given.two().get(0) + "/pack.zip", "Accept", "*/*");

        assertThat(new String(pack, StandardCharsets.ISO_8859_1))
                .startsWith("PK")
                .contains("notices/", "README.txt");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (var path : List.of("", "/paper", "/paper.pdf", "/pack.zip", "/record.json", "/withdraw")) {
            assertThat(http.get("/decisions/" + id() + path, "Accept", "text/html,*/*;q=0.8")
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    /** A paper is XHTML, since it is printed from the same text, and Nu warns of the slashes that XML asks for. */
    private static List<String> complaints(String page) {
        return VALID.complaints(page).stream()
                .filter(complaint -> !complaint.contains("Trailing slash on void elements"))
                .toList();
    }

    private static String proposal(String reference, int version) {
        return RecordedForPages.proposal("pds", reference, version);
    }

    private static String request(String page) {
        var matcher = REQUEST.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
