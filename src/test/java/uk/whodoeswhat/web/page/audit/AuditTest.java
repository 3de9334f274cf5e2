package uk.whodoeswhat.web.page.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.whodoeswhat.web.Http.header;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.whodoeswhat.web.Http;
import uk.whodoeswhat.web.ServiceTest;
import uk.whodoeswhat.web.page.RecordedForPages;
import uk.whodoeswhat.web.page.ValidHtml;

/** What an auditor checks on the pages. */
@ServiceTest
class AuditTest {
    private static final ValidHtml VALID = new ValidHtml();

    private final Http http;
    private final RecordedForPages given;

    @Autowired
    AuditTest(@LocalServerPort int port) {
        this.http = new Http(port);
        this.given = new RecordedForPages(http);
    }

    @Test
    void thePageHasTheStateOfTheLog() {
        given.two();
        var checkpoint = http.get("/log/checkpoint").body();

        var page = http.get("/audit");

        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(page.body())
                .contains(
                        "Fingerprint of its key",
                        "Last checkpoint",
                        checkpoint.lines().toList().get(0))
                .contains("href=\"/log/checkpoint\"", "href=\"/log/public-key\"");
        assertThat(http.get("/").body()).contains("Decisions recorded", "href=\"/decisions\"", "href=\"/audit\"");
    }

    @Test
    void theLogIsVerified() {
        given.two();

        var page = post("/audit/verify").body();

        assertThat(page)
                .contains("<title>The log holds", "What was checked and holds", "What to keep in mind")
                .contains("The entries give the root that was signed");
        assertThat(VALID.complaints(page)).isEmpty();
    }

    @Test
    void theLogGoesOnFromAnOlderCheckpoint() {
        given.two();
        var older = http.get("/log/checkpoint").body();
        given.record("pds", "AUDIT-" + UUID.randomUUID(), 1);

        var pasted = given.form("/audit/consistency", "checkpoint", older.replace("\n", "\r\n"));
        assertThat(pasted.body())
                .contains("<title>The log holds", "The log goes on from the checkpoint that you gave.")
                .contains("has grown out of the checkpoint that you gave, which has");
        var forged = given.form("/audit/consistency", "checkpoint", older.replaceFirst("\n[0-9]+\n", "\n1\n"));
        assertThat(forged.statusCode()).isEqualTo(200);
        assertThat(forged.body())
                .contains(
                        "<title>The log does not go on from your checkpoint",
                        "verifies by itself, but",
                        "What does not hold")
                .doesNotContain("The log goes on from");
        assertThat(VALID.complaints(forged.body())).isEmpty();
    }

    @Test
    void whatIsNoCheckpointIsSaid() {
        for (var text : new String[] {"", " ", "<script>alert(1)</script>"}) {
            var page = given.form("/audit/consistency", "checkpoint", text);
            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.body())
                    .contains("<title>Error: ", "href=\"#checkpoint\"")
                    .doesNotContain("<script>alert");
            assertThat(VALID.complaints(page.body())).isEmpty();
        }
    }

    @Test
    void oneDecisionIsDecidedAgain() {
        var id = given.two().get(0);

        assertThat(post("/audit/replay?id=" + id).body())
                .contains("The same came out", "href=\"/decisions/" + id + "\"");
        assertThat(post("/audit/replay?id=").body()).contains("Enter the id of a decision");
        var none = post("/audit/replay?id=%3Cb%3E");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Found `&lt;b&gt;`; allowed: the id of a recorded decision");
    }

    @Test
    void allAreDecidedAgainAndTheProgressIsTold() {
        given.two();

        var started = post("/audit/replays");
        assertThat(started.statusCode()).isEqualTo(303);
        var path = header(started, "Location");
        var events = http.get(path + "/events");
        var page = http.get(path).body();

        assertThat(header(events, "Content-Type")).startsWith("text/event-stream");
        assertThat(events.body()).contains("event:progress\n", "\"ended\":true");
        assertThat(page).contains(" decided again, ").doesNotContain("http-equiv", "/replay.js");
        assertThat(VALID.complaints(page)).isEmpty();
        assertThat(http.get("/audit/replays/none").statusCode()).isEqualTo(404);
        assertThat(http.get("/audit/replays/none/events").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> post(String path) {
        return http.send(path, request -> request.POST(BodyPublishers.noBody()));
    }
}
