package uk.whodoeswhat.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.whodoeswhat.Leftovers;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.web.Browser;
import uk.whodoeswhat.web.Http;
import uk.whodoeswhat.web.ServiceTest;
import uk.whodoeswhat.web.page.help.TransparencyController;
import uk.whodoeswhat.web.page.rulebook.CertificateController;

/** What holds of every page. A new page adds its address to the list. */
@ServiceTest
@ExtendWith(Browser.class)
public class PagesBrowserTest {
    /** A page must reflow to the first (WCAG 1.4.10): 1280 pixels at 400 %. */
    public static final List<Integer> WIDTHS = List.of(320, 360, 768, 1280);

    private static final int STEPS = 30;

    /** Notes each element that gets the focus, and whether it is seen then. */
    private static final String NOTE_STEPS =
            "steps = []; addEventListener('focusin', to => steps.push([to.target, to.target.checkVisibility()]))";

    /** The elements by their place in the document. */
    private static final String STEPS_TAKEN = "(all => steps.map(([element, seen]) => [all.indexOf(element), seen]))"
            + "([...document.querySelectorAll('*')])";

    /** The header puts its links in again some frames after its width changed, and they lose the focus. */
    private static final String SETTLED =
            "() => new Promise(done => { let left = 5; const next = () => left-- ? requestAnimationFrame(next) : done(); next(); })";

    private static final ValidHtml VALID = new ValidHtml();

    static final List<String> PAGES = List.of(
            "/",
            "/check",
            "/check?example=pds",
            "/check?example=nhs-login",
            "/what-if",
            "/what-if?example=ncrs",
            "/what-if?decision={later}",
            "/what-if?example=nhs-login&finding=aim.outcomes%3DDEMONSTRATED&reading=precedence%3Dspectrum-order",
            "/propose",
            "/propose/{new}",
            "/propose/{new}/check",
            "/propose/{draft}",
            "/propose/{draft}/proposal",
            "/propose/{draft}/service",
            "/propose/{draft}/evidence",
            "/propose/{draft}/evidence?add",
            "/propose/{draft}/evidence/ev-page?remove",
            "/propose/{draft}/use",
            "/propose/{draft}/coverage-list",
            "/propose/{draft}/check",
            "/propose/{draft}/delete",
            "/decisions",
            "/decisions?sort=TIER&tier=SINGLE_CENTRAL&organisation=X26",
            "/decisions?text=there-is-none",
            "/decisions?organisation=X26&from=yesterday",
            "/decisions/compare",
            "/decisions/compare?a={earlier}&b={later}",
            "/decisions/agenda",
            "/decisions/agenda?id={later}&id={earlier}",
            "/audit",
            "/decisions/{later}",
            "/decisions/{earlier}",
            "/decisions/{later}/withdraw",
            "/rulebook",
            "/rulebook/clauses",
            "/rulebook/clauses/wdw-2023/S3",
            "/rulebook/clauses/wdw-2023/C7",
            "/rulebook/rules",
            "/rulebook/rules/central.requires.aims.graded",
            "/rulebook/questions",
            "/rulebook/parameters",
            "/rulebook/tiers",
            CertificateController.PATH,
            "/rulebook/coverage",
            "/rulebook/scenarios",
            "/rulebook/scenarios/ncrs",
            "/help",
            "/help/reading-a-decision",
            "/help/accessibility",
            "/help/privacy",
            "/help/cookies",
            TransparencyController.PATH,
            "/nothing",
            "/forbidden",
            "/faulty");

    /** One of each kind of page: every build looks at these in the browser, the full one at all. */
    static final List<String> KINDS = List.of(
            "/",
            "/check?example=pds",
            "/what-if?example=ncrs",
            "/propose/{draft}/check",
            "/propose/{draft}/service",
            "/propose/{draft}/evidence/ev-page?remove",
            "/decisions?organisation=X26&from=yesterday",
            "/decisions/{later}",
            "/decisions/agenda?id={later}&id={earlier}",
            "/rulebook/tiers",
            "/rulebook/scenarios/ncrs",
            "/help/reading-a-decision");

    private final Http http;
    private final String home;
    private final Rulebook rulebook;
    private Watched watched;

    @Autowired
    PagesBrowserTest(@LocalServerPort int port, Rulebook rulebook) {
        this.rulebook = rulebook;
        this.http = new Http(port);
        this.home = "http://127.0.0.1:" + port;
    }

    /** One tab for all: most of what a page costs the browser is the process of a tab of its own. It is handed axe once. */
    @BeforeAll
    static void open(Page page) {
        assertThat(page.url()).isEqualTo("about:blank");
        page.addInitScript(Watched.AXE);
    }

    @BeforeEach
    void afresh(Page page) {
        page.context().clearCookies();
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        page.setViewportSize(1280, 720);
        watched = Watched.of(page, home);
    }

    @AfterEach
    void unwatch() {
        watched.close();
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void isValid(String path) {
        var page = http.get(at(path), "Accept", "text/html");

        assertThat(VALID.complaints(page.body())).isEmpty();
        assertThat(Leftovers.inPage(page.body())).isEmpty();
        assertThat(page.body()).contains(" – Who Does What</title>").doesNotContain(" style=", "<style");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void isSound(String path, Page page) {
        assertSound(path, page, List.of(360, 1280));
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    @Tag("full")
    void isSoundWhicheverPage(String path, Page page) {
        assertSound(path, page, WIDTHS);
    }

    /** All of one page as it was opened once: opening it costs the service and the browser more than most of the questions. */
    private void assertSound(String path, Page page, List<Integer> seenByAxe) {
        watched.open(at(path));

        for (var width : WIDTHS) {
            page.setViewportSize(width, 900);
            watched.assertFits();
            if (seenByAxe.contains(width)) {
                watched.assertAccessible();
            }
        }
        assertHoldsWithLargeTextAndWithoutMotion(page);
        assertReachedByKeyboard(path, page);
        assertThat(watched.complaints()).isEmpty();
    }

    /** At the last of the widths. */
    private void assertHoldsWithLargeTextAndWithoutMotion(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.evaluate("document.documentElement.style.fontSize = '200%'");

        watched.assertFits();
        assertThat(page.evaluate(
                        "[...document.querySelectorAll('*')].filter(e => getComputedStyle(e).animationName !== 'none'"
                                + " || getComputedStyle(e).transitionDuration.split(', ').some(d => parseFloat(d) > 0.01))"
                                + ".map(e => e.className)"))
                .isEqualTo(List.of());
        page.evaluate("document.documentElement.removeAttribute('style')");
        page.evaluate(SETTLED);
    }

    /** Each step from the skip link on goes to another place, and the place is seen. A page with errors begins with them. */
    private static void assertReachedByKeyboard(String path, Page page) {
        page.evaluate(NOTE_STEPS);
        if (page.locator(".nhsuk-error-summary").count() > 0) {
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("nhsuk-error-summary");
            page.evaluate("document.activeElement.blur()");
            page.evaluate("document.querySelector('.nhsuk-skip-link').focus()");
        } else {
            page.keyboard().press("Tab");
        }
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Skip to main content");

        for (int i = 1; i < STEPS; i++) {
            page.keyboard().press("Tab");
        }
        Set<Object> seen = new HashSet<>();
        var steps = (List<?>) page.evaluate(STEPS_TAKEN);
        for (Object step : steps) {
            var here = (List<?>) step;
            if (!seen.add(here.get(0))) {
                break;
            }
            assertThat(here.get(1)).as("step %s on %s", seen.size(), path).isEqualTo(true);
        }
        assertThat(seen.size())
                .as("steps %s on %s", steps, path)
                .isGreaterThanOrEqualTo(Math.min(STEPS, tabbable(page)));
    }

    /** The address, with the ids of recorded decisions and of drafts in it. */
    private String at(String path) {
        if (path.equals(CertificateController.PATH)) {
            http.get("/api/v1/rulebooks/" + rulebook.digest() + "/certificate"); // waits until it is made
        }
        var two = path.contains("{earlier}") || path.contains("{later}")
                ? new RecordedForPages(http).two()
                : List.of("", "");
        var drafts = path.startsWith("/propose/") ? new Drafting(http).two() : List.of("", "");
        return path.replace("{earlier}", two.get(0))
                .replace("{later}", two.get(1))
                .replace("{new}", drafts.get(0))
                .replace("{draft}", drafts.get(1));
    }

    private static int tabbable(Page page) {
        return (int) page.evaluate("[...document.querySelectorAll('a[href], summary, textarea')]"
                + ".filter(e => e.checkVisibility() && !e.closest('details:not([open]) > :not(summary)')).length");
    }
}
