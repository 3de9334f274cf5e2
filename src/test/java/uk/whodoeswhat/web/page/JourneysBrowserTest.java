package uk.whodoeswhat.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.whodoeswhat.cli.Run;
import uk.whodoeswhat.rationale.PublicCases;
import uk.whodoeswhat.web.Browser;
import uk.whodoeswhat.web.Http;
import uk.whodoeswhat.web.ServiceTest;

/**
 * What people come for, from the start page to the end: a board member's paper, an auditor's pack, a decision read on a phone
 * without JavaScript. An owner of policy traces a clause in `RulebookTest`.
 */
@ServiceTest
@ExtendWith(Browser.class)
class JourneysBrowserTest {
    private static final int MOST_BYTES = 150 * 1024;

    @TempDir
    Path folder;

    private final Http http;
    private final RecordedForPages given;
    private final String home;

    @Autowired
    JourneysBrowserTest(@LocalServerPort int port) {
        this.http = new Http(port);
        this.given = new RecordedForPages(http);
        this.home = "http://127.0.0.1:" + port;
    }

    @Test
    void aBoardMemberFindsADecisionAndDownloadsItsPaper(Page page) throws IOException {
        var reference = "BOARD-" + UUID.randomUUID();
        given.record("ncrs", reference, 1);
        given.two();
        var watched = Watched.of(page, home);
        watched.open("/");
        page.locator("text=Look up a decision").click();
        page.locator("#text").fill(reference);
        page.locator("button:text-is('Search')").click();
        page.locator("h2:text-is('Decisions found')").waitFor();
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
        page.locator("tbody a").click();

        assertThat(page.locator("#tier").innerText()).isEqualTo("Centrally provided, backstop");
        var paper = page.waitForDownload(
                () -> page.locator("text=Board paper (PDF)").click());
        assertThat(paper.suggestedFilename()).matches("board-paper-[-0-9a-f]{36}\\.pdf");
        paper.saveAs(folder.resolve("paper.pdf"));
        try (var document = Loader.loadPDF(folder.resolve("paper.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(reference, "Centrally provided, backstop", "The board's own decision");
        }
        assertThat(watched.complaints()).isEmpty();
    }

    @Test
    void anAuditorVerifiesReplaysAndTakesAPack(Page page) throws IOException {
        var id = given.two().get(1);
        var watched = Watched.of(page, home);
        watched.open("/");
        page.locator("a:text-is('Check it')").click();
        page.locator("text=Verify now").click();
        page.locator("h1:has-text('The log holds')").waitFor();

        watched.open("/decisions/" + id);
        page.locator("text=Decide it again").click();
        assertThat(page.locator("main").innerText()).contains("The same came out");
        page.goBack();
        var pack = page.waitForDownload(
                () -> page.locator("text=Pack for auditors").click());

        var zip = folder.resolve("pack.zip");
        pack.saveAs(zip);
        var key = Files.writeString(
                folder.resolve("key"), http.get("/log/public-key").body());
        assertThat(Run.of("verify-log", zip.toString(), "--key", key.toString()).status())
                .isZero();
        assertThat(watched.complaints()).isEmpty();
    }

    @Test
    void somebodyOnAPhoneWithoutJavaScriptReadsADecision(com.microsoft.playwright.Browser browser) {
        given.two();
        var options = new com.microsoft.playwright.Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setViewportSize(360, 740)
                .setHasTouch(true);
        try (var context = browser.newContext(options)) {
            var page = context.newPage();
            var watched = Watched.of(page, home);
            watched.open("/");
            watched.assertFits();
            page.locator("nav >> text=Decisions").click();
            watched.assertFits();
            page.locator("tbody a").first().click();
            watched.assertFits();

            assertThat(page.locator("#tier").isVisible()).isTrue();
            assertThat(page.locator("svg.app-picture").isVisible()).isFalse();
            assertThat(page.locator("main").innerText()).contains("Why", "Clauses cited", "The record");
            page.locator("button[popovertarget]").first().click();
            assertThat(page.locator(":popover-open").innerText()).contains("clause ");
            page.keyboard().press("Escape");
            page.locator("summary:visible").first().click();
            watched.assertFits();
            assertThat(watched.complaints()).isEmpty();
        }
    }

    /** All that a browser fetches for it with an empty cache, as it was transferred. */
    @Test
    @Tag("full")
    void theLargestDecisionWeighsLittle(com.microsoft.playwright.Browser browser) {
        var largest = PublicCases.all().keySet().stream()
                .map(example -> given.record(example, "WEIGHT-" + UUID.randomUUID(), 1))
                .max(Comparator.comparing(
                        id -> http.get("/decisions/" + id).body().length()))
                .orElseThrow();
        try (var context = browser.newContext()) {
            var page = context.newPage();
            List<Response> responses = new ArrayList<>();
            page.onResponse(responses::add);
            page.navigate(home + "/decisions/" + largest);
            page.waitForLoadState(LoadState.NETWORKIDLE);

            assertThat(responses).extracting(Response::url).anyMatch(url -> url.endsWith(".css"));
            int bytes = responses.stream()
                    .mapToInt(response -> response.request().sizes().responseBodySize
                            + response.request().sizes().responseHeadersSize)
                    .sum();
            assertThat(bytes).isBetween(10_000, MOST_BYTES);
        }
    }
}
