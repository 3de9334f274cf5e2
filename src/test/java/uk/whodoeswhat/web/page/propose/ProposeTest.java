package uk.whodoeswhat.web.page.propose;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.whodoeswhat.web.Http.header;
import static uk.whodoeswhat.web.page.Drafting.next;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.whodoeswhat.form.Form;
import uk.whodoeswhat.form.FormQuestion;
import uk.whodoeswhat.form.FormQuestionKind;
import uk.whodoeswhat.form.FormSection;
import uk.whodoeswhat.web.Http;
import uk.whodoeswhat.web.ServiceTest;
import uk.whodoeswhat.web.page.Drafting;
import uk.whodoeswhat.web.page.RecordedForPages;
import uk.whodoeswhat.web.page.ValidHtml;

@ServiceTest
class ProposeTest {
    private static final ValidHtml VALID = new ValidHtml();
    private static final Pattern MARKED = Pattern.compile("nhsuk-input--error\"[^>]* id=\"date-(\\w+)\"");
    private static final String HOSTILE = "\"><script>alert('x')</script>{{1234*5678}}${1234*5678}";
    private static final String ESCAPED =
            "&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;{{1234*5678}}${1234*5678}";

    private final Http http;
    private final Drafting drafting;
    private final Form form;

    @Autowired
    ProposeTest(@LocalServerPort int port, Form form) {
        this.http = new Http(port);
        this.drafting = new Drafting(http);
        this.form = form;
    }

    @Test
    void aNewDraftSaysWhatItNeedsAndIsKeptFromOthers() {
        String draft = drafting.begin();
        var page = drafting.get(draft);

        assertThat(draft).matches("/propose/[0-9a-f-]{36}");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.body())
                .contains("Keep this address", draft, "Every proposal needs these pages", draft + "/submitter")
                .contains("A proposal without a title");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-0000-0000-000000000000",
                "none",
                "0-0-0-0-0",
                "00000000-0000-0000-0000-00000000000A"
            })
    void aDraftThatIsNotThereIsNotFound(String id) {
        for (String below : List.of("", "/service", "/evidence/ev-1", "/check", "/delete", "/proposal.yaml")) {
            assertThat(drafting.get("/propose/" + id + below).statusCode())
                    .as(below)
                    .isEqualTo(404);
        }
        for (String below : List.of("/service", "/evidence?add", "/evidence/ev-1", "/decide", "/delete")) {
            assertThat(drafting.send("/propose/" + id + below).statusCode())
                    .as(below)
                    .isEqualTo(404);
        }
    }

    @Test
    void pagesAndItemsThatAreNotThereAreNotFound() {
        String draft = drafting.begin();

        for (String below : List.of("/nothing", "/evidence/ev-1", "/service/1", "/evidence/ev-1?remove")) {
            assertThat(drafting.get(draft + below).statusCode()).as(below).isEqualTo(404);
        }
        assertThat(drafting.send(draft + "/evidence/ev-1", "title", "x").statusCode())
                .isEqualTo(404);
        assertThat(drafting.get(draft + "/evidence").body()).doesNotContain("ev-1");
    }

    @Test
    void mistakesAreToldAtTheirFieldsAndWhatWasTypedIsKept() {
        String draft = drafting.begin();
        var page = drafting.send(
                draft + "/proposal",
                "title",
                "A “register” of <everything>",
                "reference",
                "not a reference",
                "version",
                "one",
                "date-day",
                "31",
                "date-month",
                "2",
                "date-year",
                "2026",
                "nationalBody",
                "NHS England");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        "<title>Error: About this proposal",
                        "href=\"#reference\"",
                        "href=\"#version\"",
                        "href=\"#date-day\"")
                .contains("id=\"reference-error\"", "value=\"not a reference\"", "value=\"one\"", "value=\"31\"")
                .contains("a day, a month and a year of four digits")
                .doesNotContain("href=\"#title\"", "href=\"#nationalBody\"");
        assertThat(VALID.complaints(page.body())).isEmpty();
        assertThat(drafting.get(draft + "/proposal").body())
                .contains("value=\"not a reference\"", "value=\"A “register” of &lt;everything&gt;\"");
        assertThat(drafting.get(draft).body()).contains("A “register” of &lt;everything&gt;", "Has a problem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "month", "year"})
    void aPartOfADateThatIsMissingIsMarked(String part) {
        String[] fields = {"date-day", "15", "date-month", "3", "date-year", "2026"};
        fields[List.of(fields).indexOf("date-" + part) + 1] = "";
        var page = drafting.send(drafting.begin() + "/proposal", fields);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("<a href=\"#date-" + part + "\">", ", without a " + part + ";");
        assertThat(MARKED.matcher(page.body()).results().map(match -> match.group(1)))
                .containsExactly(part);
    }

    @Test
    void savingForLaterLeavesMistakesForLater() {
        String draft = drafting.begin();

        assertThat(next(drafting.send(draft + "/cohort", "size", "many", "then", "later")))
                .isEqualTo(draft);
        assertThat(drafting.get(draft + "/cohort").body()).contains("value=\"many\"", "There is a problem");
    }

    @Test
    void anAnsweredPageLeadsToTheNextAndTheLastToTheAnswers() {
        String draft = drafting.begin();

        assertThat(next(drafting.send(
                        draft + "/submitter", "organisation", "X26", "name", "", "role", "Programme director")))
                .isEqualTo(draft + "/conflicts");
        assertThat(next(drafting.send(draft + "/mandate", "instrument", "NONE")))
                .isEqualTo(draft + "/check");
        assertThat(next(drafting.send(draft + "/roadmap", "none", "yes"))).isEqualTo(draft + "/delivery");
        assertThat(drafting.get(draft + "/roadmap").body()).contains("checked=\"checked\"");
    }

    /** Whatever is typed anywhere is shown as text. */
    @Test
    void hostileTextIsText() {
        String draft = drafting.begin();
        for (FormSection section : form.sections()) {
            List<String> fields = new ArrayList<>(List.of("then", "later"));
            for (FormQuestion question : section.questions()) {
                String end = question.kind() == FormQuestionKind.DATE ? "-year" : "";
                fields.addAll(List.of(question.name() + end, HOSTILE));
            }
            String path = draft + "/" + section.id() + (section.repeats().isPresent() ? "?add" : "");
            drafting.send(path, fields.toArray(new String[0]));
        }

        List<String> pages = new ArrayList<>(List.of("", "/check", "/delete", "/evidence/ev-1?remove"));
        form.sections().forEach(section -> pages.add("/" + section.id()));
        form.sections().stream()
                .filter(section -> section.repeats().isPresent())
                .forEach(section -> pages.add("/" + section.id() + (section.id().equals("evidence") ? "/ev-1" : "/1")));
        for (String below : pages) {
            var page = drafting.get(draft + below);
            assertThat(page.statusCode()).as(below).isEqualTo(200);
            assertThat(page.body()).as(below).doesNotContain("<script>alert").contains(ESCAPED);
            assertThat(VALID.complaints(page.body())).as(below).isEmpty();
        }
    }

    @Test
    void anNhsNumberIsNotKept() {
        String draft = drafting.begin();
        var page = drafting.send(
                draft + "/outcomes", "direction", "BETTER", "claim", "Patient 401 023 2137 waited", "reason", "");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("NHS number", "was not saved", "Patient 401 023 2137 waited");
        assertThat(drafting.get(draft + "/outcomes").body())
                .doesNotContain("2137")
                .contains("value=\"BETTER\" checked=\"checked\"");
    }

    @Test
    void anotherSiteCannotWriteInADraft() {
        String draft = drafting.begin();
        var refused =
                http.post(draft + "/delete", "application/x-www-form-urlencoded", "", "Sec-Fetch-Site", "cross-site");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(drafting.get(draft).statusCode()).isEqualTo(200);
    }

    @Test
    void tooMuchIsNotSavedAndNotLost() {
        String draft = drafting.begin();
        drafting.send(draft + "/service", "name", "Before", "then", "later");
        String long1 = "word ".repeat(210_000);
        var page = drafting.send(draft + "/service", "name", "After", "summary", long1);

        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("at most 1 MiB", "value=\"After\"", long1);
        assertThat(drafting.get(draft + "/service").body())
                .contains("value=\"Before\"")
                .doesNotContain("word word");
    }

    /** More than a server takes of a form if it is not told otherwise; in an address, a letter may be six characters. */
    @Test
    void whatIsFarTooLongStaysOnThePage() {
        String draft = drafting.begin();
        String pasted = "Tŷ̂ ".repeat(300_000);

        for (String path : List.of("/service", "/evidence?add")) {
            var page = drafting.send(draft + path, "name", "After", "summary", pasted, "title", pasted);

            assertThat(page.statusCode()).as(path).isEqualTo(413);
            assertThat(page.body()).contains("This was not saved: a draft holds at most 1 MiB", pasted.strip());
        }
    }

    /** What no hand types, nor a page could show again. */
    @Test
    void whatIsLargerThanAnyPageSaysSoOnAPage() {
        String draft = drafting.begin();

        var page = drafting.send(draft + "/service", "summary", "x".repeat(13 << 20));

        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body())
                .contains("What you sent is too large", "at most 1 MiB", "Nothing was stored", "request id")
                .doesNotContain("xxxxxxxx");
        assertThat(VALID.complaints(page.body())).isEmpty();
    }

    @Test
    void evidenceIsEnteredOnceAndAttachedToClaims() {
        String draft = drafting.begin();
        assertThat(drafting.get(draft + "/outcomes").body()).contains("You have not entered evidence yet");
        var refused = drafting.send(draft + "/evidence?add", "title", "A pilot", "kind", "EVALUATION", "grade", "2");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("action=\"" + draft + "/evidence/ev-1\"", "Answer “How does it compare?”");
        assertThat(next(drafting.send(
                        draft + "/evidence/ev-1",
                        "title",
                        "A pilot",
                        "kind",
                        "EVALUATION",
                        "grade",
                        "1",
                        "comparator.design",
                        "NONE",
                        "independent",
                        "no",
                        "date-day",
                        "30",
                        "date-month",
                        "November",
                        "date-year",
                        "2022")))
                .isEqualTo(draft + "/evidence");
        assertThat(drafting.get(draft + "/evidence").body()).contains("ev-1: A pilot");

        assertThat(next(drafting.send(draft + "/outcomes", "direction", "BETTER", "evidence[ev-1]", "supportedBy")))
                .isEqualTo(draft + "/patients");

        assertThat(drafting.get(draft + "/check").body()).contains("Supports it: ev-1, A pilot");
        assertThat(drafting.get(draft + "/evidence/ev-1?remove").body())
                .contains("Do you want to remove this?", "Health and care outcomes");
        assertThat(next(drafting.send(draft + "/evidence/ev-1?remove"))).isEqualTo(draft + "/evidence");
        assertThat(drafting.get(draft + "/check").body()).doesNotContain("A pilot", "ev-1");
    }

    @Test
    void aListHoldsFiveHundredAndNoMore() throws IOException {
        String five = Files.readString(Path.of("src/test/resources/proposals/valid/evidence-500.yaml"));
        String draft = next(http.form("/propose/import", "proposal", five));

        var page = drafting.send(draft + "/evidence?add", "title", "One more");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("at most 500 entries", "value=\"One more\"");
        assertThat(drafting.get(draft).body()).contains("500 entered");
        assertThat(drafting.get(draft + "/check").body()).contains("Your answers make a proposal");
    }

    /** Somebody else entered a piece of evidence while the page of a claim was open. */
    @Test
    void whatAPageDoesNotKnowIsLeftAsItIs() {
        String draft = drafting.begin();
        drafting.send(draft + "/evidence?add", "title", "A pilot", "then", "later");
        drafting.send(draft + "/outcomes", "direction", "BETTER", "evidence[ev-1]", "supportedBy");

        drafting.send(draft + "/outcomes", "direction", "WORSE");

        assertThat(drafting.get(draft + "/check").body()).contains("Worse", "Supports it: ev-1, A pilot");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedOnThePage() {
        String draft = drafting.begin();

        for (int size : new int[] {1_100_000, 2_500_000}) {
            var page = drafting.upload(draft, "x".repeat(size));
            assertThat(page.statusCode()).isEqualTo(413);
            assertThat(page.body()).contains("The file must be 1 MiB", "There is a problem");
        }
    }

    @Test
    void aPublicCaseIsTakenInCheckedDecidedAndGivenOutAgain() {
        String draft = drafting.of("ncrs");
        var check = drafting.get(draft + "/check");

        assertThat(check.body())
                .contains("Your answers make a proposal", "See the tier")
                .doesNotContain("Before you can");
        var decided = drafting.send(draft + "/decide");
        assertThat(decided.statusCode()).isEqualTo(200);
        assertThat(decided.body())
                .contains("Centrally provided, backstop", "This is not recorded", "Record this decision", draft);
        assertThat(VALID.complaints(decided.body())).isEmpty();
        var yaml = http.get(draft + "/proposal.yaml");
        assertThat(header(yaml, "Content-Disposition")).isEqualTo("attachment; filename=\"proposal.yaml\"");
        assertThat(http.post("/api/v1/evaluations?detail=tier", "application/yaml", yaml.body())
                        .body())
                .contains("\"BACKSTOP\"");
        assertThat(http.post(
                                "/api/v1/evaluations?detail=tier",
                                "application/json",
                                http.get(draft + "/proposal.json").body())
                        .body())
                .contains("\"BACKSTOP\"");
        assertThat(next(http.form("/propose/import", "proposal", yaml.body()))).isNotEqualTo(draft);
    }

    @Test
    void anUnfinishedDraftShowsNoTierAndIsGivenOutAsFarAsItGoes() {
        String draft = drafting.begin();
        drafting.send(draft + "/service", "name", "A register", "then", "later");

        assertThat(drafting.send(draft + "/decide").statusCode()).isEqualTo(422);
        assertThat(drafting.get(draft + "/check").body()).contains("Before you can see the tier", "Answer “Title”");
        String yaml = http.get(draft + "/proposal.yaml").body();
        assertThat(yaml).contains("name: A register");
        assertThat(drafting.get(next(http.form("/propose/import", "proposal", yaml)) + "/service")
                        .body())
                .contains("value=\"A register\"");
    }

    @Test
    void aFileThatIsNoProposalIsRefusedWithAllThatIsWrong() {
        var page = http.form("/propose/import", "proposal", "colour: red\nshape: round\n");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("colour (line 1", "shape (line 2", "colour: red");
        assertThat(VALID.complaints(page.body())).isEmpty();
    }

    @Test
    void theNextQuestionLeadsToThePageThatAnswersIt() {
        String draft = drafting.of("nhs-login");
        var page = drafting.get(draft).body();

        assertThat(page).contains("these tiers are possible", "Answer these first", "Answer it here");
        drafting.send(draft + "/evidence?add", "title", "Unfinished", "then", "later");
        assertThat(drafting.get(draft).body()).contains("This leaves out", "/evidence\">Evidence</a>");
        drafting.send(draft + "/proposal", "title", "Only a title", "then", "later");
        assertThat(drafting.get(draft).body()).contains("Every proposal needs these pages");
    }

    @Test
    void coverageIsUploadedWholeOrNotAtAll() {
        String draft = drafting.begin();
        drafting.send(draft + "/proposal", "date-day", "1", "date-month", "3", "date-year", "2023", "then", "later");
        assertThat(drafting.get(draft + "/coverage-list").body()).contains("/propose/coverage.csv?date=2023-03-01");
        String template = http.get("/propose/coverage.csv?date=2023-03-01").body();
        assertThat(template).startsWith("\uFEFFods,name,state,product,source,date\r\n");
        assertThat(template.lines()).hasSize(43).anyMatch(line -> line.startsWith("QOX,"));
        String good =
                "ods,state,product,source,date\r\nQOX,in place,Connecting Care,A survey,2023-02-01\r\nQR1,NONE,,A survey,1/2/2023\r\n";

        var refused = drafting.upload(draft, good.replace("QR1,NONE", "QOX,perhaps") + ",,,,\n!,NONE,,,2024-01-01\n");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Line 3, column 1: found `QOX` a second time", "Line 3, column 2: found `perhaps`")
                .contains("Line 5, column 1", "Line 5, column 4: found nothing", "Line 5, column 5: found `2024-01-01`")
                .contains("You have not entered an organisation yet");
        assertThat(VALID.complaints(refused.body())).isEmpty();
        assertThat(next(drafting.upload(draft, "\uFEFF" + good))).isEqualTo(draft + "/coverage-list");
        assertThat(drafting.get(draft + "/coverage-list").body()).contains("QOX", ">QR1, ", "Connecting Care");
        assertThat(http.get(draft + "/proposal.json").body()).contains("\"date\" : \"2023-02-01\"", "\"IN_PLACE\"");
        assertThat(next(drafting.upload(draft, good.replace("QR1", "QHG")))).isEqualTo(draft + "/coverage-list");
        assertThat(drafting.get(draft + "/coverage-list").body())
                .contains("QHG")
                .doesNotContain(">QR1, ");
    }

    @Test
    void icbsThatAnUploadLeavesOutAreNamed() {
        String draft = drafting.begin();
        drafting.send(draft + "/proposal", "date-day", "1", "date-month", "3", "date-year", "2023", "then", "later");
        var all = http.get("/propose/coverage.csv?date=2023-03-01")
                .body()
                .replaceAll("(?m),,,,\\r?$", ",NONE,,A survey,2023-02-01");

        drafting.upload(draft, all);
        assertThat(drafting.get(draft + "/coverage-list").body()).doesNotContain("not in the list");
        drafting.upload(draft, all.replaceAll("(?m)^(QOX|QR1),.*\\R", ""));
        var two = drafting.get(draft + "/coverage-list").body();
        drafting.upload(draft, all.replaceFirst("(?m)^QOX,.*\\R", ""));
        var one = drafting.get(draft + "/coverage-list").body();

        assertThat(two)
                .contains(
                        "These 2 ICBs were open",
                        "Wiltshire Integrated Care Board (QOX)",
                        "NHS Gloucestershire Integrated Care Board (QR1)");
        assertThat(one)
                .contains(">QR1, NHS Gloucestershire Integrated Care Board<", "This ICB was open", "(QOX)")
                .doesNotContain("(QR1)");
        assertThat(VALID.complaints(two)).isEmpty();
        drafting.upload(draft, "ods,state,source,date\nQOX,NONE,s,2023-01-01\nRA7,NONE,s,2023-01-01\n");
        assertThat(drafting.get(draft + "/coverage-list").body()).doesNotContain("not in the list");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ods\n",
                "ods,state,source,date\n",
                "colour,ods,state,source,date\nA,QOX,NONE,s,2023-01-01\n",
                "\"a"
            })
    void aFileOfAnotherShapeIsRefused(String csv) {
        String draft = drafting.begin();
        var page = drafting.upload(draft, csv);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("There is a problem");
    }

    @Test
    void aRecordedProposalIsWrittenOnAsItsNextVersion() {
        var recorded = new RecordedForPages(http).two();
        assertThat(drafting.get("/decisions/" + recorded.get(1)).body()).contains("Make a new version");

        String draft = next(drafting.send("/propose/from/" + recorded.get(0)));

        assertThat(drafting.get(draft + "/proposal").body())
                .contains("name=\"version\" value=\"3\"", "name=\"date-day\" value=\"\"");
        assertThat(drafting.get(draft).body())
                .contains("Decisions on this proposal are recorded already", "/decisions/" + recorded.get(1));
        assertThat(drafting.send("/propose/from/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aDraftIsDeletedAfterAsking() {
        String draft = drafting.begin();

        assertThat(drafting.get(draft + "/delete").body()).contains("Do you want to delete this draft?");
        assertThat(next(drafting.send(draft + "/delete"))).isEqualTo("/propose");
        assertThat(drafting.get(draft).statusCode()).isEqualTo(404);
    }
}
