package uk.whodoeswhat.web.page.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.whodoeswhat.web.Http.header;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.whodoeswhat.web.Browser;
import uk.whodoeswhat.web.Cases;
import uk.whodoeswhat.web.Http;
import uk.whodoeswhat.web.ServiceTest;
import uk.whodoeswhat.web.page.RecordedForPages;
import uk.whodoeswhat.web.page.ValidHtml;
import uk.whodoeswhat.web.page.Watched;

@ServiceTest
@ExtendWith(Browser.class)
class WhatIfTest {
    private final Http http;
    private final String home;

    @Autowired
    WhatIfTest(@LocalServerPort int port) {
        this.http = new Http(port);
        this.home = "http://127.0.0.1:" + port;
    }

    @Test
    void theTierMovesBesideTheOriginal(Page page) {
        var watched = Watched.of(page, home);
        watched.open("/what-if?example=ncrs");
        assertThat(page.locator("#after").innerText()).contains("Centrally provided, backstop");

        for (var criterion : new String[] {"scale.critical", "visibility.critical", "standardisation.care"}) {
            page.selectOption("[id='finding-" + criterion + "']", criterion + "=MET");
        }
        page.locator("text=See what changes").click();

        assertThat(page.locator("#before").innerText()).contains("Centrally provided, backstop");
        assertThat(page.locator("#after").innerText()).contains("Single, centrally provided");
        assertThat(page.locator("#moves").innerText()).isEqualTo("The tier moves.");
        assertThat(page.locator("main").innerText()).contains("is not recorded");
        assertThat(page.url())
                .isEqualTo(home + "/what-if?example=ncrs&finding=scale.critical%3DMET"
                        + "&finding=visibility.critical%3DMET&finding=standardisation.care%3DMET");
        assertThat(watched.complaints()).isEmpty();
    }

    /** Whoever proposes a local service can see what would follow from an offer that nobody has made. */
    @Test
    void theNationalOfferIsSupposed(Page page) {
        var watched = Watched.of(page, home);
        watched.open("/what-if?example=send");
        assertThat(page.locator("#offer").innerText())
                .contains("Only a service that NHS England buys, builds and runs", "does not show that it has agreed");
        page.locator("#offer button").click();

        assertThat(page.url()).isEqualTo(home + "/what-if?example=send&finding=delivery.central%3DMET");
        assertThat(page.locator("#offer").innerText())
                .startsWith("Supposed: NHS England offers to buy, build and run this service.")
                .contains("does not show that it has.");
        assertThat(page.locator("#offer button").count()).isZero();
        assertThat(watched.complaints()).isEmpty();

        assertThat(http.get("/what-if?example=pds").body()).doesNotContain("id=\"offer\"");
        assertThat(http.get("/what-if?example=send&finding=delivery.central=UNKNOWN")
                        .body())
                .doesNotContain("id=\"offer\"");
    }

    @Test
    void aProposalOfOnesOwnIsInTheLink(Page page) {
        var watched = Watched.of(page, home);
        watched.open("/check");
        page.locator("#proposal").fill(Cases.yaml("pds"));
        page.locator("text=Classify this proposal").click();
        page.locator("button:has-text('What if')").click();
        page.selectOption("[id='reading-standardisation-breadth']", "standardisation-breadth=all-four");
        page.locator("text=See what changes").click();

        assertThat(page.url()).contains("/what-if?proposal=", "&reading=standardisation-breadth%3Dall-four");
        var shared = http.get(page.url().substring(home.length())).body();
        assertThat(shared).contains("The link contains the whole proposal", "The tier moves.");
        assertThat(watched.complaints()).isEmpty();
    }

    @Test
    void aRecordedDecisionIsSupposedOtherwiseFromItsPage(Page page) {
        var id = new RecordedForPages(http).two().get(0);
        var watched = Watched.of(page, home);
        watched.open("/decisions/" + id);
        page.locator("a:text-is('What if')").last().click();
        assertThat(page.url()).isEqualTo(home + "/what-if?decision=" + id);
        assertThat(page.locator("#before").innerText())
                .isEqualTo(page.locator("#after").innerText().replaceFirst("What if", "As it is"));

        page.selectOption("[id='finding-scale.national']", "scale.national=NOT_MET");
        page.locator("text=See what changes").click();

        assertThat(page.url()).isEqualTo(home + "/what-if?decision=" + id + "&finding=scale.national%3DNOT_MET");
        assertThat(page.locator("#moves").innerText()).isEqualTo("The tier moves.");
        page.locator("text=a recorded decision").click();
        assertThat(page.url()).isEqualTo(home + "/decisions/" + id);
        assertThat(watched.complaints()).isEmpty();
    }

    /** It starts from the reading that the decision was made in, and keeps what is not supposed otherwise. */
    @Test
    void aRecordedDecisionKeepsItsReading() {
        var given = new RecordedForPages(http);
        var id = given.record(
                RecordedForPages.proposal("pds", "READING-" + UUID.randomUUID(), 1),
                "?reading=standardisation-breadth=all-four");

        var asItIs = http.get("/what-if?decision=" + id).body();
        var other = http.get("/what-if?decision=" + id + "&reading=precedence%3Dspectrum-order")
                .body();

        assertThat(asItIs).contains("As this decision reads it").doesNotContain(">Single, centrally provided</p>");
        assertThat(other)
                .contains("Where a service fits both as a backstop and as preferred, which is it?</dt>")
                .doesNotContain(">Single, centrally provided</p>");
        assertThat(http.get("/what-if?decision=none").statusCode()).isEqualTo(404);
    }

    @Test
    void whatGoesWithoutSayingIsTakenOutOfTheAddress() {
        var answer = http.get("/what-if?example=pds&finding=&finding=scale.national%3DMET&reading=&reading=");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location")).endsWith("/what-if?example=pds");
    }

    @Test
    void aProposalTooLargeForALinkIsCarriedAndCanBeDownloaded() {
        var large = new StringBuilder(Cases.yaml("pds"));
        new java.util.Random(7)
                .ints(400)
                .forEach(each -> large.append("# ").append(each).append('\n'));

        var page =
                http.form("/what-if", "proposal", large.toString(), "finding", "scale.national=NOT_MET", "finding", "");
        var file = http.form("/what-if/proposal", "proposal", large.toString());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("too large for a link", "The tier moves.", "Download the proposal");
        assertThat(file.body()).isEqualTo(large.toString());
        assertThat(header(file, "Content-Disposition")).isEqualTo("attachment; filename=\"proposal.yaml\"");
        assertThat(new ValidHtml().complaints(page.body())).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsRefusedOnAPage() {
        var answer = http.form("/what-if", "file\"; filename=\"a.yaml", "#".repeat((1 << 20) + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("What you sent is too large", header(answer, "X-Request-ID"));
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThat(http.get("/what-if?example=none").body()).contains("Choose one of the examples");
        assertThat(http.form("/what-if", "proposal", "").body()).contains("Paste a proposal, or choose a file");
        assertThat(http.form("/what-if", "proposal", "reference: 1").body()).contains("There is a problem", "line 1");
        assertThat(http.get("/what-if?proposal=zzz", "Accept", "text/html").body())
                .contains("a whole link");
        assertThat(http.get("/what-if?example=pds&finding=none%3DMET", "Accept", "text/html")
                        .body())
                .contains("found `none`; allowed: aim.outcomes");
    }

    @Test
    void hostileTextIsShownAsText() {
        var hostile = "<script>alert(1)</script> \"' <img src=x>";
        var answer = http.form("/what-if", "proposal", Cases.withEveryText("pds", hostile));
        var page = http.get(header(answer, "Location").replaceFirst("^http://[^/]*", ""))
                .body();

        assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert", "<img");
    }
}
