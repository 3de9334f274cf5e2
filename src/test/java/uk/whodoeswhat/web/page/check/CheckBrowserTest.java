package uk.whodoeswhat.web.page.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.whodoeswhat.web.Browser;
import uk.whodoeswhat.web.Cases;
import uk.whodoeswhat.web.ServiceTest;
import uk.whodoeswhat.web.page.Watched;

@ServiceTest
@ExtendWith(Browser.class)
class CheckBrowserTest {
    private final String home;

    @Autowired
    CheckBrowserTest(@LocalServerPort int port) {
        this.home = "http://127.0.0.1:" + port;
    }

    @Test
    void aRefusedProposalIsKeptAndItsProblemsAreListed(Page page) {
        var watched = Watched.of(page, home);
        watched.open("/check");

        page.locator("#proposal").fill("reference: " + "x".repeat(300) + "\ncohort: 1\n");
        page.locator("text=Classify this proposal").click();
        page.locator(".nhsuk-error-summary").waitFor();

        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.locator("#proposal").inputValue()).contains("cohort: 1");
        page.setViewportSize(360, 900);
        watched.assertFits();
        watched.assertAccessible();
        assertThat(watched.complaints()).isEmpty();
    }

    @Test
    void isUsedByKeyboardAlone(Page page) {
        page.navigate(home + "/check");

        page.keyboard().press("Tab");
        assertThat(focused(page)).contains("Skip to main content");
        page.keyboard().press("Enter");
        assertThat(page.url()).endsWith("#maincontent");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        assertThat(page.locator("#example-1").isChecked()).isTrue();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#example-2").isChecked()).isTrue();
        page.keyboard().press("Tab");
        assertThat(focused(page)).contains("Classify this example");
        page.keyboard().press("Enter");
        page.locator("#tier").waitFor();

        page.locator("button[popovertarget]").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(":popover-open").innerText()).contains("clause S3");
        page.keyboard().press("Escape");
        assertThat(page.locator(":popover-open").count()).isZero();
        assertThat(focused(page)).isEqualTo("S3");
    }

    @Test
    void errorsTakeTheFocusAndLeadToTheField(Page page) {
        page.navigate(home + "/check");

        page.locator("text=Classify this proposal").click();
        page.locator(".nhsuk-error-summary").waitFor();
        page.waitForFunction("document.activeElement.className === 'nhsuk-error-summary'");
        page.locator(".nhsuk-error-summary a").click();

        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("proposal");
    }

    @Test
    void worksWithoutJavaScript(com.microsoft.playwright.Browser browser) {
        var options = new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (var context = browser.newContext(options)) {
            var page = context.newPage();
            page.navigate(home + "/check");
            choose(page, "pds");
            assertThat(page.locator("#tier").innerText()).isEqualTo("Single, centrally provided");

            page.locator("button[popovertarget]").first().click();
            assertThat(page.locator(":popover-open").innerText()).contains("clause ");
            page.keyboard().press("Escape");

            page.locator("#proposal").fill("reference: 1");
            page.locator("text=Classify this proposal").click();
            assertThat(page.locator(".nhsuk-error-summary").innerText()).contains("There is a problem", "line 1");
        }
    }

    @Test
    void hostileTextDoesNothing(Page page) {
        var watched = Watched.of(page, home);
        watched.open("/check");
        var hostile = "<img src=x onerror=\"document.title='broken'\"><script>document.title='broken'</script>";
        page.locator("#proposal").fill(Cases.withEveryText("pds", hostile));
        page.locator("text=Classify this proposal").click();
        page.locator("#tier").waitFor();

        assertThat(page.locator("h1").innerText()).contains(hostile);
        assertThat(page.locator("svg.app-picture").textContent()).contains("<img src=x");
        assertThat(page.title()).startsWith("Single, centrally provided: ");
        page.setViewportSize(360, 900);
        watched.assertFits();
        assertThat(watched.complaints()).isEmpty();
    }

    private static void choose(Page page, String id) {
        page.locator("input[value='" + id + "']").check();
        page.locator("text=Classify this example").click();
        page.locator("#tier").waitFor();
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.textContent"));
    }
}
