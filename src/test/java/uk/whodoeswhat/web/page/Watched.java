package uk.whodoeswhat.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.io.ClassPathResource;

/** A page of the browser whose complaints are noted: errors on the console, and requests that leave the service. */
public final class Watched implements AutoCloseable {
    /** As {@link AxeBuilder} has it, which would hand it to the browser again for each width of a page. */
    static final String AXE = text(new ClassPathResource("axe.min.js", AxeBuilder.class.getClassLoader()));

    /**
     * What holds is not told in full, which is most of what there is to tell. Before rules that may ask for them axe would read
     * all style sheets, for which only an experimental rule asks, and media: so that is left out where there are none.
     */
    private static final String VIOLATIONS = "axe.run({resultTypes: ['violations'],"
            + " preload: document.querySelector('audio, video') ? {assets: ['media']} : false})"
            + ".then(found => found.violations.map(each => each.id + ' ' + each.nodes[0].html))";

    private final Page page;
    private final String home;
    private final List<String> complaints = new ArrayList<>();
    private final Consumer<ConsoleMessage> onConsole = this::said;
    private final Consumer<String> onError = complaints::add;
    private final Consumer<Request> onRequest = this::asked;

    private Watched(Page page, String home) {
        this.page = page;
        this.home = home;
    }

    /** From now on; `home` is the address of the service without a slash at its end. */
    public static Watched of(Page page, String home) {
        Watched watched = new Watched(page, home);
        page.onConsoleMessage(watched.onConsole);
        page.onPageError(watched.onError);
        page.onRequest(watched.onRequest);
        return watched;
    }

    private static String text(ClassPathResource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource.getPath(), e);
        }
    }

    private void asked(Request request) {
        if (!request.url().startsWith(home + "/")) {
            complaints.add("asked for " + request.url());
        }
    }

    /** A page of errors has that status, and the browser says so. */
    private void said(ConsoleMessage message) {
        boolean bad = List.of("error", "warning").contains(message.type());
        if (bad && !(message.location().startsWith(page.url()) && message.text().contains("status of "))) {
            complaints.add(message.text());
        }
    }

    /** Opens a page, and waits until the menu's script has put its entries where they stay: it moves them once more a frame later. */
    public void open(String path) {
        page.navigate(home + path);
        if ((boolean) page.evaluate("document.body.classList.contains('js-enabled')")) {
            page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame("
                    + "() => requestAnimationFrame(done))))");
        }
    }

    /** What was complained of so far. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    public void assertFits() {
        assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as("pixels that stand out sideways of %s at %s", page.url(), page.viewportSize().width)
                .isEqualTo(0);
    }

    /** By every rule of axe, WCAG 2.2 AA among them. */
    public void assertAccessible() {
        if ((boolean) page.evaluate("typeof axe === 'undefined'")) {
            page.evaluate(AXE);
        }
        assertThat((List<?>) page.evaluate(VIOLATIONS))
                .as("%s at %s", page.url(), page.viewportSize().width)
                .isEmpty();
    }

    /** The page is no longer watched; it stays open. */
    @Override
    public void close() {
        page.offConsoleMessage(onConsole);
        page.offPageError(onError);
        page.offRequest(onRequest);
    }
}
