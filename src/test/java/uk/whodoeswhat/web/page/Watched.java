package uk.whodoeswhat.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** A page of the browser whose complaints are noted: errors on the console, and requests that leave the service. */
final class Watched {
    /** What holds is not told in full, which is most of what there is to tell. */
    private static final AxeRunOptions VIOLATIONS = new AxeRunOptions();

    static {
        VIOLATIONS.setResultTypes(List.of("violations"));
    }

    private final Page page;
    private final String home;
    private final List<String> complaints = new ArrayList<>();

    private Watched(Page page, String home) {
        this.page = page;
        this.home = home;
    }

    /** From now on; `home` is the address of the service without a slash at its end. */
    static Watched of(Page page, String home) {
        Watched watched = new Watched(page, home);
        page.onConsoleMessage(watched::said);
        page.onPageError(watched.complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(home + "/")) {
                watched.complaints.add("asked for " + request.url());
            }
        });
        return watched;
    }

    /** A page of errors has that status, and the browser says so. */
    private void said(ConsoleMessage message) {
        boolean bad = List.of("error", "warning").contains(message.type());
        if (bad && !(message.location().startsWith(page.url()) && message.text().contains("status of "))) {
            complaints.add(message.text());
        }
    }

    /** Opens a page, and waits until the menu's script has put its entries where they stay: it moves them once more a frame later. */
    void open(String path) {
        page.navigate(home + path);
        if ((boolean) page.evaluate("document.body.classList.contains('js-enabled')")) {
            page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame("
                    + "() => requestAnimationFrame(done))))");
        }
    }

    /** What was complained of so far. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    void assertFits() {
        assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as("pixels that stand out sideways of %s at %s", page.url(), page.viewportSize().width)
                .isEqualTo(0);
    }

    /** By every rule of axe, WCAG 2.2 AA among them. */
    void assertAccessible() {
        assertThat(new AxeBuilder(page)
                        .setLegacyMode(true)
                        .options(VIOLATIONS)
                        .analyze()
                        .getViolations())
                .as("%s at %s", page.url(), page.viewportSize().width)
                .extracting(Rule::getId, rule -> rule.getNodes().get(0).getHtml())
                .isEmpty();
    }
}
