package uk.whodoeswhat.web.page.check;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.whodoeswhat.web.Http.header;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;
import uk.whodoeswhat.web.Cases;
import uk.whodoeswhat.web.Examples;
import uk.whodoeswhat.web.Http;
import uk.whodoeswhat.web.ServiceTest;
import uk.whodoeswhat.web.page.ValidHtml;

@ServiceTest
class CheckTest {
    private static final ValidHtml VALID = new ValidHtml();

    private final Http http;
    private final Examples examples;

    @Autowired
    CheckTest(@LocalServerPort int port, Examples examples) {
        this.http = new Http(port);
        this.examples = examples;
    }

    private HttpResponse<String> example(String id) {
        return http.get("/check?example=" + URLEncoder.encode(id, StandardCharsets.UTF_8));
    }

    private HttpResponse<String> proposal(String text, String fileName, String file) {
        return http.form("/check", "proposal", text, "file\"; filename=\"" + fileName, file);
    }

    @Test
    void offersEveryExampleWithItsStrength() {
        var page = http.get("/check").body();

        assertThat(examples.list())
                .allSatisfy(example -> assertThat(page)
                        .contains(
                                "value=\"" + example.id() + "\"",
                                HtmlUtils.htmlEscape(example.title(), "UTF-8"),
                                HtmlUtils.htmlEscape(example.strengthInWords(), "UTF-8")));
    }

    @ParameterizedTest
    @CsvSource({
        "pds, 'Single, centrally provided', Firm",
        "fdp, 'Centrally provided, preferred', Firm",
        "ncrs, 'Centrally provided, backstop', Firm",
        "nhs-login, 'No tier yet', Provisional"
    })
    void showsTheTierOfAnExample(String id, String tier, String standing) {
        var response = example(id);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
        assertThat(response.body())
                .contains("<title>" + tier + ": ", ">" + standing + "<", "worked example, not an official assessment")
                .contains("This is not recorded.");
        assertThat(VALID.complaints(response.body())).isEmpty();
    }

    /** Two organisations are not one, and say nothing of how many integrated care systems there are. */
    @Test
    void theLevelOfALocalServiceIsToldOrWhyItIsOpen() {
        var one = Cases.json("send");
        var two = one.replace("\"use\":{\"organisations\":[\"RTH\"]", "\"use\":{\"organisations\":[\"RTH\",\"RA7\"]");

        assertThat(proposal(one, "", "").body()).contains("Level: one organisation.");
        assertThat(proposal(two, "", "").body())
                .contains("Level: open, because the proposal does not say which integrated care systems use it.")
                .doesNotContain("Level: not stated");
    }

    @Test
    void everyCitationOpensAClauseOnThePage() {
        var page = example("fdp").body();
        var buttons = Pattern.compile("popovertarget=\"(clause-[^\"]+)\"")
                .matcher(page)
                .results()
                .toList();

        assertThat(buttons)
                .hasSizeGreaterThan(20)
                .allSatisfy(button -> assertThat(page).contains("id=\"" + button.group(1) + "\""));
    }

    /** The picture is the reasons: as many boxes as the list has things, each with its text. */
    @Test
    void thePictureSaysWhatTheListSays() {
        var page = example("ncrs").body();
        var picture = page.substring(page.indexOf("<svg class=\"app-picture\""), page.indexOf("</svg>"));

        assertThat(picture).contains("Centrally provided,", "The four aims", "Satisfied", "Argued", "app-edge--green");
        assertThat(page).contains("The four aims: <strong>Satisfied</strong>");
        assertThat(example("nhs-login").body())
                .contains("Single, centrally provided: <strong>Still possible</strong>")
                .contains("Centrally provided, backstop: <strong>Still possible</strong>")
                .contains("Centrally provided, preferred: <strong>Not reached</strong>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pds", "fdp", "ncrs", "nhs-login", "online-consultation", "send"})
    void theDecisionWeighsLittle(String id) {
        var weight = 0;
        for (var path : List.of(
                "/check?example=" + id,
                "/vendor/nhsuk-frontend-10.6.1/nhsuk-frontend.min.css",
                "/vendor/nhsuk-frontend-10.6.1/nhsuk-frontend.min.js",
                "/app.css",
                "/app.js",
                "/favicon.svg")) {
            weight += http.bytes(path, "Accept-Encoding", "gzip").length;
        }

        assertThat(weight).isLessThan(150_000);
    }

    @Test
    void pastedAndUploadedProposalsGiveTheSamePage() {
        var yaml = Cases.yaml("pds");

        var pasted = proposal(yaml, "", "");
        assertThat(pasted.statusCode()).isEqualTo(200);
        assertThat(withoutRequest(proposal("", "pds.yaml", yaml).body())).isEqualTo(withoutRequest(pasted.body()));
        assertThat(proposal("", "pds.JSON", Cases.json("pds")).statusCode()).isEqualTo(200);
        assertThat(proposal(Cases.json("pds"), "", "").statusCode()).isEqualTo(200);
    }

    /** Each page has a form to record its decision, with a request id of its own. */
    private static String withoutRequest(String page) {
        return page.replaceFirst("name=\"request\" value=\"[^\"]+\"", "");
    }

    @Test
    void everyProblemIsListedWithItsLineAndWhatWasTypedIsKept() {
        var yaml = Cases.yaml("pds")
                .replace("lifecycle: LIVE", "lifecycle: ALIVE")
                .replace("version: 1\n", "version: one\n");

        for (var response : new HttpResponse<?>[] {proposal(yaml, "", ""), proposal("", "pds.yaml", yaml)}) {
            var page = String.valueOf(response.body());
            assertThat(response.statusCode()).isEqualTo(422);
            assertThat(page).contains("<title>Error: ", "There is a problem", "version (line 2, column 10): found");
            assertThat(page).contains("service.lifecycle (line ", "`ALIVE`", "lifecycle: ALIVE");
        }
    }

    @Test
    void whatIsMissingOrTooMuchIsSaid() {
        assertThat(proposal("", "", "").body()).contains("Paste a proposal, or choose a file");
        assertThat(proposal("a: 1", "a.yaml", "a: 1").body()).contains("not both", "a: 1</textarea>");
        assertThat(example("").body()).contains("Choose one of the examples");
        assertThat(example("nothing").statusCode()).isEqualTo(422);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedOnThePage() {
        var response = proposal("", "big.yaml", "#".repeat((1 << 20) + 1));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("There is a problem", "must be 1 MiB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pds", "nhs-login"})
    void hostileTextInEveryFieldIsShownAsText(String id) {
        var hostile = "<script>alert(1)</script><img src=x onerror=alert(2)> \"' </title></svg>]]>";
        var response = proposal(Cases.withEveryText(id, hostile), "", "");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert", "<img", "</title></svg>");
        assertThat(VALID.complaints(response.body())).isEmpty();
    }

    @Test
    void hostileTextInARefusedProposalIsShownAsText() {
        var refused =
                proposal("</textarea><script>alert(3)</script>: 1", "", "").body();

        assertThat(refused).contains("&lt;/textarea&gt;").doesNotContain("<script>alert");
        assertThat(VALID.complaints(refused)).isEmpty();
    }

    @Test
    void theFrontendIsVendoredWithoutFontsOrForeignAddresses() throws IOException {
        var folder = "static/vendor/nhsuk-frontend-10.6.1/";
        var css = new ClassPathResource(folder + "nhsuk-frontend.min.css").getContentAsString(StandardCharsets.UTF_8);

        assertThat(css).doesNotContain("@font-face", "https://", "assets.nhs.uk");
        var icons = Pattern.compile("url\\(([^)]+)\\)").matcher(css).results().toList();
        assertThat(icons)
                .isNotEmpty()
                .allSatisfy(icon -> assertThat(new ClassPathResource(folder + icon.group(1)).exists())
                        .as(icon.group(1))
                        .isTrue());
        assertThat(new ClassPathResource(folder + "LICENSE").exists()).isTrue();
    }
}
