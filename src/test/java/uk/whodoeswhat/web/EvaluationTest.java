package uk.whodoeswhat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.whodoeswhat.web.Http.header;
import static uk.whodoeswhat.web.Http.json;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class EvaluationTest {
    private static final String PATH = "/api/v1/evaluations";

    private final Http http;
    private final Examples examples;

    @Autowired
    EvaluationTest(@LocalServerPort int port, Examples examples) {
        this.http = new Http(port);
        this.examples = examples;
    }

    @Test
    void decidesEveryExample() {
        assertThat(examples.list()).hasSizeGreaterThanOrEqualTo(13).allSatisfy(example -> {
            var response = http.post(PATH, "application/yaml", example.proposal());

            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            assertThat(json(response).path("proposal").path("example").booleanValue())
                    .isTrue();
        });
    }

    @Test
    void aDecisionHasTheKeysOfItsDetailInOrder() {
        var full = http.post(PATH, "application/json", Cases.json("fdp"));
        var trace = http.post(PATH + "?detail=trace", "application/json", Cases.json("fdp"));
        var tier = http.post(PATH + "?detail=tier", "application/json", Cases.json("fdp"));

        var keys = List.of(
                "schema",
                "proposal",
                "rulebook",
                "engine",
                "asOf",
                "reading",
                "tier",
                "usage",
                "standing",
                "possibleTiers",
                "headline",
                "need",
                "aimsCase",
                "summary",
                "findings",
                "requirements",
                "trace",
                "consequences",
                "whyNot",
                "minimalChanges",
                "nextQuestions",
                "readings",
                "margins",
                "restsOn",
                "digest");
        assertThat(names(full.body())).containsExactlyElementsOf(keys);
        assertThat(names(trace.body())).containsExactlyElementsOf(keys.subList(0, 18));
        assertThat(names(tier.body())).containsExactlyElementsOf(keys.subList(0, 14));
        assertThat(json(full).path("tier").stringValue()).isEqualTo("CENTRAL_PREFERRED");
        assertThat(header(full, "Content-Type")).isEqualTo("application/json");
        assertThat(header(full, "Cache-Control")).isEqualTo("no-store");
    }

    private static List<String> names(String body) {
        return new ArrayList<>(
                new tools.jackson.databind.json.JsonMapper().readTree(body).propertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "application/x-yaml", "text/yaml", "text/yaml;charset=utf-8"})
    void yamlAndJsonGiveTheSameBytes(String type) {
        assertThat(http.post(PATH, type, Cases.yaml("pds")).body())
                .isEqualTo(
                        http.post(PATH, "application/json", Cases.json("pds")).body());
    }

    @Test
    void anotherReadingIsUsedAndStated() {
        var response = http.post(
                PATH + "?reading=aims-evidence=demonstrated&reading=single-criteria=either-critical",
                "application/yaml",
                Cases.yaml("pds"));

        var reading = json(response).path("reading");
        assertThat(reading.path("aims-evidence").stringValue()).isEqualTo("demonstrated");
        assertThat(reading.path("single-criteria").stringValue()).isEqualTo("either-critical");
        assertThat(json(response).path("tier").stringValue()).isEqualTo("LOCAL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?detail=much | found detail `much`; allowed: one of tier, trace, full",
                "?detail= | found detail empty text; allowed: one of tier, trace, full",
                "?detail=tier&detail=full | found detail `tier, full`; allowed: one of tier, trace, full",
                "?details=tier | found `details`; allowed: detail, reading",
                "?reading=both | found reading `both`; allowed: question=answer",
                "?reading=tea=milk | reading: `tea` is not a question of this rulebook; its questions are single-criteria",
                "?reading=aims-gate=open | `open` is not an answer to aims-gate; its answers are all-central-tiers, single-only",
                "?reading=aims-gate=single-only&reading=aims-gate=single-only | found two answers to `aims-gate`"
            })
    void anUnknownParameterIsRefusedWithWhatIsAllowed(String query, String detail) {
        var response = http.post(PATH + query, "application/yaml", Cases.yaml("pds"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("detail").stringValue()).contains(detail);
        assertThat(json(response).path("type").stringValue()).isEqualTo("urn:who-does-what:problem:unknown-parameter");
    }

    @Test
    void everyProblemOfAProposalIsReportedWithItsPlace() {
        var yaml = Cases.yaml("pds")
                .replace("lifecycle: LIVE", "lifecycle: ALIVE")
                .replace("version: 1\n", "version: one\n");

        var response = http.post(PATH, "application/yaml", yaml);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(names(response.body()))
                .containsExactly("type", "title", "status", "detail", "instance", "requestId", "errors");
        var problem = json(response);
        assertThat(problem.path("instance").stringValue()).isEqualTo(PATH);
        assertThat(problem.path("detail").stringValue()).isEqualTo("2 problems; each is in `errors`");
        var version = problem.path("errors").path(0);
        assertThat(new ArrayList<>(version.propertyNames()))
                .containsExactly("path", "line", "column", "found", "allowed");
        assertThat(version.path("path").stringValue()).isEqualTo("version");
        assertThat(version.path("line").intValue()).isEqualTo(2);
        assertThat(version.path("column").intValue()).isEqualTo(10);
        assertThat(version.path("found").stringValue()).contains("`one`");
        assertThat(problem.path("errors").path(1).path("path").stringValue()).isEqualTo("service.lifecycle");
    }

    @Test
    void whatCannotBeReadIsRefusedAsSyntax() {
        var response = http.post(PATH, "application/json", "{\"reference\": ");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("type").stringValue())
                .isEqualTo("urn:who-does-what:problem:unreadable-proposal");
        assertThat(json(response).path("errors").path(0).path("line").intValue())
                .isEqualTo(1);
    }

    @Test
    void anEmptyBodyIsRefused() {
        var response = http.post(PATH, "application/json", "");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("an empty document");
    }

    @Test
    void oneMebibyteIsReadAndMoreIsNot() {
        var body = Cases.yaml("pds");
        var padded = body + "#".repeat((1 << 20) - body.getBytes(java.nio.charset.StandardCharsets.UTF_8).length);

        assertThat(http.post(PATH, "application/yaml", padded).statusCode()).isEqualTo(200);
        var response = http.post(PATH, "application/yaml", padded + "#");
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(json(response).path("detail").stringValue()).contains("allowed: at most 1048576 bytes (1 MiB)");
    }
}
