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
import uk.whodoeswhat.web.Service;

/** An auditor's and a secretary's ways through the pages. */
@Service
@ExtendWith(Browser.class)
class AuditBrowserTest {
    private final Http http;
    private final Given given;
    private final String home;

    @Autowired
    AuditBrowserTest(@LocalServerPort int port) {
        this.http = new Http(port);
        this.given = new Given(http);
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
}
