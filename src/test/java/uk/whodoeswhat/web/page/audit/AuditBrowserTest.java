package uk.whodoeswhat.web.page.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.whodoeswhat.web.Browser;
import uk.whodoeswhat.web.Http;
import uk.whodoeswhat.web.ServiceTest;
import uk.whodoeswhat.web.page.RecordedForPages;
import uk.whodoeswhat.web.page.ValidHtml;
import uk.whodoeswhat.web.page.Watched;

/** An auditor's and a secretary's ways through the pages. */
@ServiceTest
@ExtendWith(Browser.class)
class AuditBrowserTest {
    private final Http http;
    private final RecordedForPages given;
    private final String home;
    private final ReplayJobs jobs;

    @Autowired
    AuditBrowserTest(@LocalServerPort int port, ReplayJobs jobs) {
        this.jobs = jobs;
        this.http = new Http(port);
        this.given = new RecordedForPages(http);
        this.home = "http://127.0.0.1:" + port;
    }

    @Test
    void anAuditorVerifiesComparesAndReplays(Page page) {
        given.two();
        var watched = Watched.of(page, home);
        watched.open("/audit");
        page.locator("text=Verify now").click();
        page.locator("h1:has-text('The log holds')").waitFor();
        watched.assertAccessible();
        page.locator("text=Back to the audit").click();

        byte[] checkpoint = http.get("/log/checkpoint").body().getBytes(StandardCharsets.UTF_8);
        page.locator("#file").setInputFiles(new FilePayload("kept.txt", "text/plain", checkpoint));
        page.locator("button:text-is('Compare')").click();
        page.locator("text=The log goes on from the checkpoint that you gave.").waitFor();
        page.locator("text=Back to the audit").click();

        page.locator("text=Decide all again").click();
        page.locator("[role=status]").waitFor();
        assertThat(page.locator("main").innerText()).containsPattern("[1-9][0-9]* decided again, [0-9]+ different\\.");
        watched.assertAccessible();
        assertThat(watched.complaints()).isEmpty();
    }

    @Test
    void allIsThereWithoutJavaScript(com.microsoft.playwright.Browser browser) {
        given.two();
        var options = new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (var context = browser.newContext(options)) {
            var page = context.newPage();
            page.navigate(home + "/audit");
            page.locator("text=Decide all again").click();
            page.locator("[role=status]").waitFor();
            assertThat(page.locator("main").innerText()).contains(" decided again, ");

            page.navigate(home + "/decisions");
            page.locator("input[type=checkbox]").nth(0).check();
            page.locator("input[type=checkbox]").nth(1).check();
            page.locator("text=Compare two").click();
            assertThat(page.locator("h1").innerText()).isEqualTo("Two decisions compared");
            page.goBack();
            page.locator("text=Make an agenda pack").click();
            assertThat(page.locator("main ol li").count()).isEqualTo(2);
        }
    }

    /** The page of a replay under way tells how far it is, and comes to the result by itself. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theProgressIsFollowedToItsEnd(boolean scripts, com.microsoft.playwright.Browser browser) throws Exception {
        given.two();
        var letGo = new CountDownLatch(1);
        var options = new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(scripts);
        try (var context = browser.newContext(options)) {
            var path = "/audit/replays/" + heldUp(letGo).id();
            var page = context.newPage();
            var watched = Watched.of(page, home);
            watched.open(path);
            assertThat(page.title()).startsWith("Deciding all again");
            assertThat(page.locator("main").innerText()).containsPattern("[0-9]+ of [0-9]+ decided again, 0 different");
            page.waitForResponse(
                    home + path,
                    () -> page.locator("text=See how far it is now").click());
            page.locator("progress").waitFor();
            assertThat(new ValidHtml().complaints(http.get(path).body())).isEmpty();
            page.setViewportSize(360, 900);
            watched.assertFits();
            if (scripts) { // which axe is
                watched.assertAccessible();
            }

            letGo.countDown();
            page.locator("[role=status]").waitFor();
            assertThat(page.title()).startsWith("The same came out");
            assertThat(watched.complaints()).isEmpty();
        } finally {
            letGo.countDown();
        }
    }

    /** A replay that goes no further than its first decisions until it is let go. */
    private ReplayJob heldUp(CountDownLatch letGo) throws InterruptedException {
        var here = Thread.currentThread();
        for (int i = 0; i < 20; i++) { // one that ended before anybody listened is of no use
            var job = jobs.start();
            var held = new CountDownLatch(1);
            job.listen(progress -> {
                if (Thread.currentThread() != here && !progress.ended()) {
                    held.countDown();
                    await(letGo);
                }
            });
            while (!job.progress().ended()) {
                if (held.await(10, TimeUnit.MILLISECONDS)) {
                    return job;
                }
            }
        }
        throw new IllegalStateException("each replay ended too soon");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
