package uk.whodoeswhat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.whodoeswhat.WhoDoesWhat;
import uk.whodoeswhat.store.PostgresForTests;
import uk.whodoeswhat.store.StoreSettings;

/** PostgreSQL takes no U+0000, and none reaches it. */
class PostgresTextTest {
    private static ConfigurableApplicationContext service;
    private static Http http;

    @BeforeAll
    static void start(@TempDir Path folder) {
        StoreSettings.Postgres database = PostgresForTests.database();
        service = new SpringApplicationBuilder(WhoDoesWhat.class)
                .run(
                        "--server.port=0",
                        "--who-does-what.data=" + folder,
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user().orElse(""),
                        "--spring.datasource.password=" + database.password().orElse(""));
        http = new Http(Integer.parseInt(service.getEnvironment().getProperty("local.server.port", "")));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({"text", "organisation", "service", "tier", "from", "cursor"})
    void aSearchWithItIsABadRequest(String parameter) {
        assertThat(http.get("/api/v1/decisions?" + parameter + "=a%00b").statusCode())
                .isEqualTo(400);
        assertThat(http.get("/api/v1/decisions?" + parameter + "=%00").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/decisions?text=a%00b", "/decisions?organisation=%00", "/decisions?service=%00"})
    void aSearchOnThePageSaysWhatIsWrong(String path) {
        var answer = http.get(path);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("U+0000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "version":1           | "version":1,"\\u0000":1
            "title":"             | "title":"\\u0000
            "reference":"         | "reference":"\\u0000
            """)
    void aProposalWithItIsRefused(String text, String instead) {
        String proposal = Cases.json("pds");
        assertThat(proposal).contains(text);
        assertThat(http.post("/api/v1/decisions", "application/json", proposal.replace(text, instead))
                        .statusCode())
                .isIn(400, 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"by\":{\"name\":\"a\\u0000\",\"role\":\"Secretary\"},\"reason\":\"Asked\"",
                "\"by\":{\"name\":\"A. Secretary\",\"role\":\"\\u0000\"},\"reason\":\"Asked\"",
                "\"by\":{\"name\":\"A. Secretary\",\"role\":\"Secretary\"},\"reason\":\"a\\u0000\""
            })
    void anEnvelopeWithItIsRefused(String envelope) {
        String body = "{" + envelope + ",\"proposal\":" + Cases.json("pds") + "}";
        assertThat(http.post("/api/v1/decisions", "application/json", body).statusCode())
                .isIn(400, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/propose", "/check", "/what-if"})
    void aFormWithItIsNoFault(String path) {
        for (String name : List.of("title", "name", "service.name", "id", "proposal")) {
            assertThat(http.form(path, name, "a\u0000b").statusCode()).as(name).isBetween(200, 499);
            assertThat(http.post(path, "application/x-www-form-urlencoded", name + "=a%00b")
                            .statusCode())
                    .as(name)
                    .isBetween(200, 499);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/decisions/%00", "/api/v1/decisions/%00", "/propose/%00", "/api/v1/decisions/a%00b/proof"})
    void anAddressWithItLeadsNowhere(String path) {
        assertThat(http.get(path).statusCode()).isBetween(400, 404);
    }
}
