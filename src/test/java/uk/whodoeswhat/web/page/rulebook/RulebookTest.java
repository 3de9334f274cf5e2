package uk.whodoeswhat.web.page.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.web.Browser;
import uk.whodoeswhat.web.Http;
import uk.whodoeswhat.web.ServiceTest;
import uk.whodoeswhat.web.page.RulebookLinks;

@ServiceTest
@ExtendWith(Browser.class)
class RulebookTest {
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

    private final Http http;
    private final String home;
    private final Rulebook rulebook;

    @Autowired
    RulebookTest(@LocalServerPort int port, Rulebook rulebook) {
        this.http = new Http(port);
        this.home = "http://127.0.0.1:" + port;
        this.rulebook = rulebook;
    }

    /** From the start page on: nothing leads to nothing, and every clause, rule and scenario is reached. */
    @Test
    void everyLinkLeadsSomewhere() {
        Set<String> seen = new LinkedHashSet<>(Set.of("/"));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            var path = open.remove();
            var answer = http.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            if (Http.header(answer, "Content-Type").startsWith("text/html")) {
                LINK.matcher(answer.body())
                        .results()
                        .map(link -> HtmlUtils.htmlUnescape(link.group(1)))
                        .filter(seen::add)
                        .forEach(open::add);
            }
        }

        assertThat(seen).contains("/rulebook/clauses/house/H20", "/rulebook/scenarios/nhs-login", "/help/privacy");
        assertThat(rulebook.rules()).allSatisfy(rule -> assertThat(seen).contains(RulebookLinks.rulePath(rule)));
    }

    @Test
    void theStartPageSaysForWhomItIsWhereToGoAndWhichRulesHold() {
        assertThat(http.get("/").body())
                .contains("members of a governance board", "integrated care systems", "auditors", "owners of policy")
                .contains("href=\"/propose\"", "href=\"/check\"", "href=\"/decisions\"")
                .contains(
                        rulebook.digest(),
                        "This is not an official NHS service",
                        "recommendation to a governance board");
    }

    @Test
    void aClauseLeadsToItsRulesAndScenarios() {
        var page = http.get("/rulebook/clauses/wdw-2023/S3").body();

        assertThat(page)
                .contains(
                        "the ICSs/Providers have no solution in place",
                        "href=\"/rulebook/rules/backstop.requires.no-solution-in-place\"",
                        "Written for this clause",
                        "href=\"/rulebook/scenarios/ncrs\"");
    }

    /** As an owner of policy does: by keyboard, from the start page. */
    @Test
    void aClauseIsTracedToItsRulesAndScenarios(Page page) {
        page.navigate(home);
        follow(page, "Read the rules");
        follow(page, "Clauses");
        follow(page, "S3");
        assertThat(page.locator("h1").innerText()).endsWith("Clause S3");
        follow(page, "A backstop is for those with no solution in place");
        assertThat(page.locator("pre").innerText()).contains("@clause( \"S3\" )");
        page.locator("summary").focus();
        page.keyboard().press("Enter");
        follow(page, "National Care Records Service for settings without a full record system, 2023");
        assertThat(page.locator("main").innerText()).contains("It came out as expected.");
        follow(page, "See its decision");
        assertThat(page.locator("#tier").innerText()).isEqualTo("Centrally provided, backstop");
    }

    private static void follow(Page page, String text) {
        page.locator("main a:text-is(\"" + text + "\")").first().focus();
        page.keyboard().press("Enter");
        page.waitForLoadState();
    }

    @Test
    void aRuleShowsItsTextAndWhatItRestsOn() {
        var page = http.get("/rulebook/rules/central.requires.aims.graded").body();

        assertThat(page)
                .contains(
                        "rests on a reading",
                        "rule &quot;central.requires.aims.graded&quot;",
                        "Number of the four aims that must be shown: 2",
                        "href=\"/rulebook/clauses/house/H11\"");
    }

    @Test
    void aScenarioSaysWhetherItCameOutAsExpected() {
        assertThat(http.get("/rulebook/scenarios/ncrs").body())
                .contains("It came out as expected.", "href=\"/check?example=ncrs\"", "The framework’s own example");
        assertThat(http.get("/rulebook/scenarios").body())
                .contains(
                        "All of them came out as expected.", "rules have a say in at least one scenario; 0 have none.");
    }

    @Test
    void theTableHasEveryRequirementOfEveryTier() {
        var page = http.get("/rulebook/tiers").body();

        for (var requirement :
                rulebook.tiers(rulebook.reading(java.util.Map.of())).requirements()) {
            assertThat(page).contains("href=\"/rulebook/rules/" + requirement.rule() + "\"");
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (var path : new String[] {"/clauses/wdw-2023/Z9", "/rules/none", "/scenarios/none"}) {
            var answer = http.get("/rulebook" + path, "Accept", "text/html");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("Page not found", "allowed: one of those at /rulebook");
        }
    }

    /** The certificate takes seconds: nobody waits for its page, which says so until it is there. */
    @Test
    void theCertificateIsToldOnceItIsMade(Page page) {
        assertThat(http.get("/rulebook/certificate").statusCode()).isEqualTo(200);
        page.navigate(home + "/rulebook/certificate");
        page.locator("text=The rulebook holds.").waitFor(new Locator.WaitForOptions().setTimeout(120_000));

        var made = Http.json(http.get("/api/v1/rulebooks/" + rulebook.digest() + "/certificate"));
        var told = page.locator("main").innerText();
        assertThat(told)
                .contains(
                        "432, which are all that the questions allow",
                        String.format(Locale.UK, "%,d", made.path("allStates").longValue()),
                        "Single, centrally provided: reached in every reading");
        made.path("checks")
                .forEach(check ->
                        assertThat(told).containsIgnoringCase(check.path("says").stringValue()));
        assertThat(page.locator("li svg.nhsuk-icon--tick").count())
                .isEqualTo(made.path("checks").size());
    }

    @Test
    void coverageCountsScenariosByClauseAndRequirement(Page page) {
        page.navigate(home + "/rulebook/coverage");

        var clause = page.locator("tr:has(a:text-is('wdw-2023 S3'))");
        assertThat(clause.locator("td").allInnerTexts()).noneMatch("0"::equals);
        assertThat(page.locator("tr:has-text('The four aims')").count()).isEqualTo(3);
    }
}
