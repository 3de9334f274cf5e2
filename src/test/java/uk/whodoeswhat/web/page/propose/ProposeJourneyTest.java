package uk.whodoeswhat.web.page.propose;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import uk.whodoeswhat.WhoDoesWhat;
import uk.whodoeswhat.web.Browser;
import uk.whodoeswhat.web.page.Watched;

/** Somebody of an integrated care system writes a proposal over two sittings, between which the service is started again. */
@ExtendWith(Browser.class)
class ProposeJourneyTest {
    private static final String NEXT = "Save and continue";
    private static final String GOOD = """
            ods,state,product,source,date
            QOX,IN_PLACE,Connecting Care,Survey,1/3/2023
            QR1,PARTIAL,JUYI,Survey,2023-03-01
            QUY,NONE,,Survey,2023-03-01
            """;

    @TempDir
    private Path folder;

    @Test
    void aProposalIsDraftedCheckedAndRecorded(com.microsoft.playwright.Browser browser) {
        assertDraftedCheckedAndRecorded(true, browser);
    }

    @Test
    @Tag("full")
    void aProposalIsDraftedCheckedAndRecordedWithoutScripts(com.microsoft.playwright.Browser browser) {
        assertDraftedCheckedAndRecorded(false, browser);
    }

    private void assertDraftedCheckedAndRecorded(boolean scripts, com.microsoft.playwright.Browser browser) {
        String address;
        var options = new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(scripts);
        try (var service = start();
                var sitting = browser.newContext(options)) {
            address = first(sitting.newPage(), home(service), scripts);
        }
        try (var service = start();
                var sitting = browser.newContext(options)) {
            second(sitting.newPage(), home(service), address);
        }
    }

    /** Begins, makes a mistake, and stops half-way. */
    private static String first(Page page, String home, boolean scripts) {
        var watched = Watched.of(page, home);
        watched.open("/");
        link(page, "Propose a service");
        click(page, "Start a proposal");
        String address = page.url().substring(home.length());
        link(page, "About this proposal");
        page.fill("#title", "Shared care record for the South West");
        page.fill("#reference", "SW 1");
        page.fill("#version", "1");
        date(page, "date", "15", "3", "2023");
        page.fill("#nationalBody", "NHS England");
        click(page, NEXT);

        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.inputValue("#title")).isEqualTo("Shared care record for the South West");
        if (scripts) { // which axe is
            watched.assertAccessible();
            page.setViewportSize(360, 900);
            watched.assertFits();
        }
        page.locator(".nhsuk-error-summary a").click();
        page.fill("#reference", "SW-1");
        click(page, NEXT);
        assertThat(page.locator("h1").innerText()).contains("Who proposes the service?");
        page.fill("#organisation", "QOX");
        page.fill("#role", "Chief information officer");
        click(page, "Save and come back later");

        assertThat(page.locator("h1").innerText()).contains("Shared care record for the South West");
        assertThat(page.locator("#submitter-status").innerText()).isEqualTo("Done");
        assertThat(page.locator("#cohort-status").innerText()).isEqualTo("Not started");
        assertThat(watched.complaints()).isEmpty();
        return address;
    }

    /** Comes back by the address alone, and goes on to the record. */
    private static void second(Page page, String home, String address) {
        var watched = Watched.of(page, home);
        watched.open(address);
        link(page, "The service");
        page.fill("#name", "Shared care record");
        page.fill("#id", "shared-care-record");
        page.fill("#summary", "Clinicians see one record across organisations.");
        choose(page, "Live: in use");
        click(page, NEXT);
        watched.open(address);
        link(page, "Who it is for");
        page.fill("#userRole", "clinicians");
        choose(page, "Integrated care boards");
        page.fill("#size", "3");
        click(page, NEXT);
        evidence(page);
        coverage(page, home + address);
        followTheNextQuestion(page, home + address);
        record(page, home + address);
        findAgainAndVerify(page, home);
        click(page, "Make a new version");
        assertThat(page.locator("main").innerText()).contains("Decisions on this proposal are recorded already");
        assertThat(watched.complaints()).isEmpty();
    }

    private static void evidence(Page page) {
        assertThat(page.locator("h1").innerText()).contains("What evidence do you have?");
        link(page, "Add a piece of evidence");
        page.fill("[id='title']", "Fewer repeated tests in six trusts");
        choose(page, "An evaluation");
        choose(page, "1: an account of why it helps");
        choose(page, "It does not compare");
        page.check("#independent-2");
        date(page, "date", "30", "11", "2022");
        page.fill("[id='source.title']", "Evaluation report");
        click(page, NEXT);
        assertThat(page.locator("main").innerText()).contains("ev-1: Fewer repeated tests");
        click(page, NEXT);
        assertThat(page.locator("h1").innerText()).contains("Are health and care outcomes better?");
        choose(page, "Better");
        page.selectOption("[id='evidence[ev-1]']", "supportedBy");
        click(page, NEXT);
    }

    private static void coverage(Page page, String draft) {
        page.navigate(draft + "/coverage-list");
        upload(page, GOOD.replace("QUY", "QOX").replace("PARTIAL", "half"));
        assertThat(page.locator(".nhsuk-error-summary").innerText())
                .contains("Line 3, column 2: found `half`", "Line 4, column 1: found `QOX` a second time");
        assertThat(page.locator("main").innerText()).contains("You have not entered an organisation yet");
        upload(page, GOOD);
        assertThat(page.locator(".nhsuk-summary-list__key").allInnerTexts())
                .satisfiesExactly(
                        each -> assertThat(each).startsWith("QOX, NHS Bath"),
                        each -> assertThat(each).startsWith("QR1, NHS Gloucestershire"),
                        each -> assertThat(each).startsWith("QUY, NHS Bristol"));
    }

    private static void upload(Page page, String csv) {
        page.setInputFiles("#file", new FilePayload("coverage.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        click(page, "Upload this file");
    }

    private static void followTheNextQuestion(Page page, String draft) {
        page.navigate(draft);
        var next = page.locator(".app-next");
        String before = next.innerText();
        assertThat(before).contains("these tiers are possible", "Answer these first");
        next.locator("ol a").first().click();
        assertThat(page.url()).startsWith(draft + "/");
        assertThat(page.locator("h1").innerText()).contains("Is the experience of patients better?");
        choose(page, "Worse");
        click(page, "Save and come back later");
        assertThat(page.locator(".app-next").innerText()).isNotEqualTo(before);
    }

    private static void record(Page page, String draft) {
        page.navigate(draft);
        link(page, "Check your answers");
        assertThat(page.locator("main").innerText())
                .contains("Your answers make a proposal", "Supports it: ev-1, Fewer repeated tests");
        page.locator("text=See the tier").first().click();
        assertThat(page.locator("#tier").innerText()).isEqualTo("Provided regionally or locally");
        page.fill("#name", "A. Secretary");
        page.fill("#role", "Board secretary");
        click(page, "Record this decision");

        assertThat(page.url()).contains("/decisions/");
        assertThat(page.locator("main").innerText()).contains("Recorded on", "A. Secretary, Board secretary");
        var paper = page.waitForDownload(() -> link(page, "Download the board paper"));
        assertThat(paper.suggestedFilename()).endsWith(".pdf");
        assertThat(paper.failure()).isNull();
    }

    /** As somebody else would, who knows only what the service is called. */
    private static void findAgainAndVerify(Page page, String home) {
        page.navigate(home);
        link(page, "Look up a decision");
        page.fill("#text", "shared care record");
        click(page, "Search");
        page.locator("tbody a").click();
        click(page, "Decide it again");
        assertThat(page.locator("h1").innerText()).isEqualTo("The same came out");
        page.navigate(home + "/audit");
        click(page, "Verify now");
        assertThat(page.locator("h1").innerText()).isEqualTo("The log holds");
        page.navigate(home + "/decisions");
        page.locator("tbody a").click();
    }

    /** What was typed and not saved is put back when the page is opened again, until it is saved. */
    @Test
    void whatWasTypedSurvivesALostConnectionAndAFailure(Page page) {
        try (var service = start()) {
            page.navigate(home(service) + "/propose");
            click(page, "Start a proposal");
            String address = page.url() + "/service";
            isPutBack(page, address, "Half a sentence", Route::abort);
            isPutBack(
                    page,
                    address,
                    "Half a sentence, and more",
                    route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
            assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
        }
    }

    private static void isPutBack(Page page, String address, String typed, Consumer<Route> fault) {
        page.navigate(address);
        page.fill("#summary", typed);
        page.check("#lifecycle-5");
        page.route("**/service", route -> {
            if (route.request().method().equals("POST")) {
                fault.accept(route);
            } else {
                route.resume();
            }
        });
        click(page, "Save and come back later");
        page.locator("#summary").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.unroute("**/service");
        page.navigate(address);

        assertThat(page.locator("#put-back").innerText()).contains("It is back in the fields below");
        assertThat(page.inputValue("#summary")).isEqualTo(typed);
        assertThat(page.isChecked("#lifecycle-5")).isTrue();
        click(page, "Save and come back later");
        page.navigate(address);
        assertThat(page.locator("#put-back").count()).isZero();
        assertThat(page.inputValue("#summary")).isEqualTo(typed);
    }

    private static void click(Page page, String button) {
        page.locator("button:has-text(\"" + button + "\")").first().click();
    }

    private static void link(Page page, String text) {
        page.locator("main a:has-text(\"" + text + "\")").last().click();
    }

    private static void choose(Page page, String text) {
        page.locator("label:text-is(\"" + text + "\")").click();
    }

    private static void date(Page page, String id, String day, String month, String year) {
        page.fill("#" + id + "-day", day);
        page.fill("#" + id + "-month", month);
        page.fill("#" + id + "-year", year);
    }

    private static String home(ConfigurableApplicationContext service) {
        var server = ((WebServerApplicationContext) service).getWebServer();
        return "http://127.0.0.1:" + server.getPort();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(WhoDoesWhat.class).run("--server.port=0", "--who-does-what.data=" + folder);
    }
}
