package uk.whodoeswhat.web.page.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.whodoeswhat.web.Browser;
import uk.whodoeswhat.web.Http;
import uk.whodoeswhat.web.ServiceTest;
import uk.whodoeswhat.web.page.PagesBrowserTest;
import uk.whodoeswhat.web.page.RecordedForPages;
import uk.whodoeswhat.web.page.Watched;

/** The board paper in a browser: a document of its own, without the frame of the pages. */
@ServiceTest
@ExtendWith(Browser.class)
class PaperBrowserTest {
    private final RecordedForPages given;
    private final String home;

    @Autowired
    PaperBrowserTest(@LocalServerPort int port) {
        this.given = new RecordedForPages(new Http(port));
        this.home = "http://127.0.0.1:" + port;
    }

    @Test
    void isSoundAtEveryWidth(Page page) {
        var watched = Watched.of(page, home);
        watched.open("/decisions/" + given.two().get(1) + "/paper");

        for (var width : PagesBrowserTest.WIDTHS) {
            page.setViewportSize(width, 900);
            watched.assertFits();
            watched.assertAccessible();
        }
        assertThat(watched.complaints()).isEmpty();
        assertThat(page.evaluate("getComputedStyle(document.body).maxWidth")).isNotEqualTo("none");
    }

    /** Not the paper but the page: few sheets, of which none is there only to be thrown away, and all of it for those who ask. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aDecisionIsPrintedOnFewPages(int which, Page page) throws IOException {
        page.navigate(home + "/decisions/" + given.two().get(which));
        try (var printed = printed(page)) {
            assertThat(printed.getNumberOfPages()).isBetween(4, 9);
            assertThat(new PDFTextStripper().getText(printed))
                    .contains("Tier today", "What was found", "Why not another tier", "To save paper", "The record")
                    .contains("Grade ") // of the evidence, which is folded on the screen
                    .doesNotContain("Every rule that had a say", "Clauses cited", "Decide it again");
        }

        page.locator("text=If I print this page").click();
        try (var printed = printed(page)) {
            assertThat(printed.getNumberOfPages()).isGreaterThan(10);
            assertThat(new PDFTextStripper().getText(printed))
                    .contains("Every rule that had a say", "Clauses cited", "In its own words")
                    .doesNotContain("To save paper");
        }
    }

    private static PDDocument printed(Page page) throws IOException {
        return Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)));
    }

    @Test
    void aCheckedDecisionIsRecordedByKeyboardAndReadByAddress(Page page) {
        var watched = Watched.of(page, home);
        watched.open("/check?example=ncrs");
        page.locator("#name").focus();
        page.keyboard().type("A. Member");
        page.keyboard().press("Tab");
        page.keyboard().type("Chair");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.locator("#record").waitFor();

        assertThat(page.url()).matches(home + "/decisions/[-0-9a-f]{36}");
        assertThat(page.locator("main").innerText()).contains("by A. Member, Chair.");
        page.locator("text=Withdraw this decision").click();
        page.locator("#reason").fill("It was a test.");
        page.locator("button[type=submit]").click();
        page.locator("text=Do you withdraw this decision?").waitFor();
        watched.assertAccessible();
        page.locator("button[value=confirm]").click();
        page.locator("text=This decision was withdrawn").waitFor();
        watched.assertAccessible();
        assertThat(watched.complaints()).isEmpty();
    }
}
