package uk.whodoeswhat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

class BrowserTest {

    private static final String PAGE = "data:text/html;charset=utf-8,<!doctype html><html lang=en><title>A page</title>"
            + "<main><h1>A page</h1>%s</main></html>";

    @ExtendWith(Browser.class)
    @Test
    void axeFindsNothingWrongWithAGoodPage(Page page) {
        page.navigate(PAGE.formatted("<img alt='A map' src='data:,'>"));

        assertThat(page.title()).isEqualTo("A page");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    @ExtendWith(Browser.class)
    @Test
    void axeFindsAnImageWithoutAlternativeText(Page page) {
        page.navigate(PAGE.formatted("<img src='data:,'>"));

        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(Rule::getId)
                .containsExactly("image-alt");
    }

    @ExtendWith(Browser.class)
    @Test
    void aPageWithoutJavaScriptIsPossible(com.microsoft.playwright.Browser browser) {
        var options = new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (var context = browser.newContext(options)) {
            var page = context.newPage();
            page.navigate(PAGE.formatted("<noscript>Plain</noscript>"));

            assertThat(page.locator("main").innerText()).contains("Plain");
        }
    }

    @Test
    void findsTheFirstChromiumOnTheSearchPath(@TempDir Path first, @TempDir Path second) throws IOException {
        assertThat(Files.createFile(second.resolve("google-chrome")).toFile().setExecutable(true))
                .isTrue();
        Files.createFile(first.resolve("chromium"));

        assertThat(Browser.find(first + File.pathSeparator + second)).hasValue(second.resolve("google-chrome"));
        assertThat(Browser.find(first.toString())).isEmpty();
    }

    @Test
    void withoutChromiumTestsAreSkippedButFailWhereItIsRequired() {
        var skipped = Browser.condition(Optional.empty(), false);

        assertThat(skipped.isDisabled()).isTrue();
        assertThat(skipped.getReason().orElseThrow()).contains("apt-get install chromium");
        assertThatIllegalStateException()
                .isThrownBy(() -> Browser.condition(Optional.empty(), true))
                .withMessageContaining("no Chromium found");
    }
}
