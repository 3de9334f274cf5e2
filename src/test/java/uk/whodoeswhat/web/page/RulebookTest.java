package uk.whodoeswhat.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.web.Http;
import uk.whodoeswhat.web.Service;

@Service
class RulebookTest {
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

    private final Http http;
    private final Rulebook rulebook;

    @Autowired
    RulebookTest(@LocalServerPort int port, Rulebook rulebook) {
        this.http = new Http(port);
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
    void aClauseLeadsToItsRulesAndScenarios() {
        var page = http.get("/rulebook/clauses/wdw-2023/S3").body();

        assertThat(page)
                .contains(
                        "the ICSs/Providers have no solution in place",
                        "href=\"/rulebook/rules/backstop.requires.no-solution-in-place\"",
                        "Written for this clause",
                        "href=\"/rulebook/scenarios/ncrs\"");
    }

    @Test
    void aRuleShowsItsTextAndWhatItRestsOn() {
        var page = http.get("/rulebook/rules/preferred.requires.aims.graded").body();

        assertThat(page)
                .contains(
                        "rests on a reading",
                        "rule &quot;preferred.requires.aims.graded&quot;",
                        "Number of the four aims that must be shown: 2",
                        "href=\"/rulebook/clauses/house/H11\"");
    }

    @Test
    void aScenarioSaysWhetherItCameOutAsExpected() {
        assertThat(http.get("/rulebook/scenarios/ncrs").body())
                .contains("It came out as expected.", "href=\"/check?example=ncrs\"", "The framework’s own example");
        assertThat(http.get("/rulebook/scenarios").body()).contains("All of them came out as expected.");
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
}
