package uk.whodoeswhat.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@Service
@ExtendWith(Browser.class)
class PageBrowserTest {
    private final String home;
    private final List<String> complaints = new ArrayList<>();

    @Autowired
    PageBrowserTest(@LocalServerPort int port) {
        this.home = "http://127.0.0.1:" + port + "/";
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 1280})
    void isAccessibleAtEveryWidth(int width, Page page) {
        page.setViewportSize(width, 900);
        listen(page);

        page.navigate(home);
        assertSound(page, "Who should provide a digital service? – Who Does What");

        choose(page, "nhs-login");
        assertSound(page, "Provided regionally or locally: ");
        page.locator("details summary").first().click();
        assertSound(page, "Provided regionally or locally: ");

        page.locator("#proposal").fill("reference: " + "x".repeat(300) + "\ncohort: 1\n");
        page.locator("text=Classify this proposal").click();
        page.locator(".nhsuk-error-summary").waitFor();
        assertSound(page, "Error: ");
        assertThat(page.locator("#proposal").inputValue()).contains("cohort: 1");
        assertThat(complaints.stream().filter(text -> !text.contains("422")).toList())
                .isEmpty();

        page.navigate(home + "nothing");
        assertSound(page, "Not Found – Who Does What");
    }

    @Test
    void isUsedByKeyboardAlone(Page page) {
        page.navigate(home);

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

        page.locator("a[href^='#clause-']").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(":target").count()).isEqualTo(1);
    }

    @Test
    void errorsTakeTheFocusAndLeadToTheField(Page page) {
        page.navigate(home);

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
            page.navigate(home);
            choose(page, "pds");
            assertThat(page.locator("#tier").innerText()).isEqualTo("Single, centrally provided");

            page.locator("#proposal").fill("reference: 1");
            page.locator("text=Classify this proposal").click();
            assertThat(page.locator(".nhsuk-error-summary").innerText()).contains("There is a problem", "line 1");
        }
    }

    @Test
    void hostileTextDoesNothing(Page page) {
        listen(page);
        page.navigate(home);
        var title = "<img src=x onerror=\"document.title='broken'\"><script>document.title='broken'</script>";
        page.locator("#proposal")
                .fill(Cases.yaml("pds").replaceFirst("(?m)^title: .*$", "title: '" + title.replace("'", "''") + "'"));
        page.locator("text=Classify this proposal").click();
        page.locator("#tier").waitFor();

        assertThat(page.locator("h1").innerText()).contains(title);
        assertThat(page.title()).startsWith("Single, centrally provided: ");
        assertThat(complaints).isEmpty();
    }

    private static void choose(Page page, String id) {
        page.locator("input[value='" + id + "']").check();
        page.locator("text=Classify this example").click();
        page.locator("#tier").waitFor();
    }

    private void listen(Page page) {
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(home)) {
                complaints.add("asked for " + request.url());
            }
        });
    }

    private static void assertSound(Page page, String title) {
        assertThat(page.title()).startsWith(title);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no horizontal scroll")
                .isEqualTo(true);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.textContent"));
    }
}
