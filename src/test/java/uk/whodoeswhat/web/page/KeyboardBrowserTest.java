package uk.whodoeswhat.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.whodoeswhat.web.Browser;
import uk.whodoeswhat.web.Http;
import uk.whodoeswhat.web.ServiceTest;

/**
 * Tasks done with the keyboard alone, from page to page. Recording and withdrawing are in `PaperBrowserTest`, checking and
 * reading in `CheckBrowserTest`, tracing a clause in `RulebookTest`.
 */
@ServiceTest
@ExtendWith(Browser.class)
class KeyboardBrowserTest {
    private static final int MOST_STEPS = 120;

    private static final String REMOVE = "main a:has-text('Remove')";

    private final RecordedForPages given;
    private final Http http;
    private final String home;

    @Autowired
    KeyboardBrowserTest(@LocalServerPort int port) {
        this.http = new Http(port);
        this.given = new RecordedForPages(http);
        this.home = "http://127.0.0.1:" + port;
    }

    @Test
    void aProposalIsBegunAndAnswered(Page page) {
        page.navigate(home + "/propose");
        press(page, "Start a proposal");
        press(page, "The service");
        goTo(page, "#name");
        page.keyboard().type("Shared reminders");
        goTo(page, "#lifecycle-1");
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        goTo(page, "#enablers-2");
        page.keyboard().press("Space");
        press(page, "Save and come back later");
        press(page, "The service");

        assertThat(page.inputValue("#name")).isEqualTo("Shared reminders");
        assertThat(page.isChecked("#lifecycle-2")).isTrue();
        assertThat(page.isChecked("#enablers-2")).isTrue();
    }

    @Test
    void somethingElseIsSupposed(Page page) {
        page.navigate(home + "/what-if?example=nhs-login");
        goTo(page, "select");
        page.keyboard().press("ArrowDown");
        press(page, "See what changes");

        assertThat(page.locator("main").innerText()).contains("What is different");
    }

    @Test
    void decisionsAreChosenComparedAndPutInAPack(Page page) {
        given.two();
        page.navigate(home + "/decisions");
        for (int i = 1; i <= 2; i++) {
            goTo(page, "#choose-" + i);
            page.keyboard().press("Space");
        }
        press(page, "Compare two");
        assertThat(page.locator("h1").innerText()).isEqualTo("Two decisions compared");

        page.navigate(home + "/decisions");
        goTo(page, "#choose-1");
        page.keyboard().press("Space");
        press(page, "Make an agenda pack");
        press(page, "Take out");
        assertThat(page.locator(".nhsuk-error-summary").innerText()).contains("Choose at least one decision");
    }

    @Test
    void theLogIsVerifiedAndDecisionsAreDecidedAgain(Page page) {
        given.two();
        page.navigate(home + "/audit");
        press(page, "Verify now");
        assertThat(page.locator("h1").innerText()).isEqualTo("The log holds");
        press(page, "Back to the audit");
        press(page, "Decide all again");
        page.locator("[role=status]").waitFor();

        assertThat(page.locator("h1").innerText()).isEqualTo("The same came out");
    }

    @Test
    void anOlderCheckpointIsUploadedAndCompared(Page page) {
        given.two();
        byte[] older = http.get("/log/checkpoint").body().getBytes(StandardCharsets.UTF_8);
        page.navigate(home + "/audit");
        goTo(page, "#file");
        page.locator(":focus").setInputFiles(new FilePayload("kept.txt", "text/plain", older));
        press(page, "Compare");

        page.locator("h1:has-text('The log holds')").waitFor();
        assertThat(page.locator("main").innerText()).contains("The log goes on from the checkpoint that you gave");
    }

    @Test
    void evidenceIsRemovedAndADraftIsDeleted(Page page) {
        String draft = home + new Drafting(http).of("ncrs");
        page.navigate(draft + "/evidence");
        int before = page.locator(REMOVE).count();
        press(page, "Remove");
        press(page, "Remove it");
        page.waitForURL(draft + "/evidence");
        assertThat(page.locator(REMOVE).count()).isPositive().isEqualTo(before - 1);

        page.navigate(draft);
        press(page, "Delete this draft");
        press(page, "Delete this draft");
        page.waitForURL(home + "/propose");
        assertThat(http.get(draft.substring(home.length())).statusCode()).isEqualTo(404);
    }

    /** Goes on by the Tab key to what has this text, and presses Enter. */
    private static void press(Page page, String text) {
        goTo(page, "main :is(a, button):text-is('" + text + "'), main a:has-text('" + text + "')");
        page.waitForResponse(
                answer -> answer.request().isNavigationRequest() && answer.status() / 100 != 3,
                () -> page.keyboard().press("Enter"));
        page.waitForLoadState();
    }

    private static void goTo(Page page, String selector) {
        for (int i = 0; i < MOST_STEPS; i++) {
            page.keyboard().press("Tab");
            if (page.locator(":focus").and(page.locator(selector)).count() == 1) {
                return;
            }
        }
        throw new AssertionError("not reached by the Tab key: " + selector + " on " + page.url());
    }
}
