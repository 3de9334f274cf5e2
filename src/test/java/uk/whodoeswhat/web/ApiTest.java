package uk.whodoeswhat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.whodoeswhat.web.Http.header;
import static uk.whodoeswhat.web.Http.json;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import uk.whodoeswhat.proposal.ProposalSchema;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.definition.Stage;

/** What can be looked up, and how the service describes and measures itself. */
@ServiceTest
class ApiTest {
    private final Http http;
    private final Rulebook rulebook;
    private final Environment environment;

    @Autowired
    ApiTest(@LocalServerPort int port, Rulebook rulebook, Environment environment) {
        this.http = new Http(port);
        this.rulebook = rulebook;
        this.environment = environment;
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws Exception {
        assertThat(InetAddress.getByName(environment.getRequiredProperty("server.address"))
                        .isLoopbackAddress())
                .isTrue();
    }

    @Test
    void theRulebookIsFoundByItsDigestAndToldWhole() throws Exception {
        var entry = json(http.get("/api/v1/rulebooks")).path("rulebooks").path(0);
        var response = http.get(entry.path("href").stringValue());

        assertThat(response.statusCode()).isEqualTo(200);
        var told = json(response);
        assertThat(new ArrayList<>(told.propertyNames()))
                .containsExactly(
                        "id",
                        "version",
                        "title",
                        "effectiveFrom",
                        "digest",
                        "nationalBody",
                        "files",
                        "sources",
                        "criteria",
                        "tiers",
                        "questions",
                        "parameters",
                        "rules");
        assertThat(told.path("rules").size()).isEqualTo(rulebook.rules().size());
        assertThat(told.path("rules").path(0).path("text").stringValue()).contains("when", "then");
        var listing = new StringBuilder();
        told.path("files")
                .forEach(file -> listing.append(file.path("sha256").stringValue())
                        .append("  ")
                        .append(file.path("path").stringValue())
                        .append('\n'));
        var sha = MessageDigest.getInstance("SHA-256").digest(listing.toString().getBytes(StandardCharsets.UTF_8));
        assertThat("sha256:" + HexFormat.of().formatHex(sha))
                .isEqualTo(told.path("digest").stringValue());
    }

    @Test
    void anUnchangedRulebookIsNotSentAgain() {
        for (var path :
                List.of("/api/v1/rulebooks", "/api/v1/rulebooks/" + rulebook.digest(), "/api/v1/schemas/proposal")) {
            var tag = header(http.get(path), "ETag");
            assertThat(tag).matches("\".+\"");
            var again = http.get(path, "If-None-Match", tag);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(http.get(path, "If-None-Match", "\"another\"").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void anUnknownDigestIsNotFound() {
        var response = http.get("/api/v1/rulebooks/sha256:0");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(json(response).path("detail").stringValue()).contains("`sha256:0`", rulebook.digest());
    }

    @Test
    void theSchemaOfAProposalIsPublished() {
        var response = http.get("/api/v1/schemas/proposal");

        assertThat(response.body()).isEqualTo(ProposalSchema.json());
        assertThat(header(response, "Content-Type")).isEqualTo("application/schema+json");
    }

    @Test
    void theApiDocumentListsEveryPathWithItsErrors() {
        var document = json(http.get("/v3/api-docs"));

        assertThat(document.path("openapi").stringValue()).startsWith("3.1.");
        var paths = document.path("paths");
        Map<String, String> own = new TreeMap<>();
        own.put("post /api/v1/evaluations", "200 413 415 422");
        own.put("post /api/v1/batches", "200 413 415 422");
        own.put("get /api/v1/rulebooks", "200 304 503");
        own.put("get /api/v1/rulebooks/{digest}", "200 304 404 503");
        own.put("get /api/v1/rulebooks/{digest}/certificate", "200 304 404 503");
        own.put("get /api/v1/schemas/proposal", "200 304");
        own.put("post /api/v1/decisions", "201 409 413 415 422 503");
        own.put("get /api/v1/decisions", "200 503");
        own.put("get /api/v1/decisions/{id}", "200 304 404 503");
        own.put("post /api/v1/decisions/{id}/replay", "200 404 503");
        own.put("post /api/v1/decisions/{id}/withdrawal", "201 404 409 413 415 422 503");
        own.put("get /api/v1/decisions/{id}/proof", "200 404 503");
        own.put("get /api/v1/proposals/{reference}/versions", "200 404 503");
        own.put("get /log/checkpoint", "200 404 503");
        own.put("get /log/cosigned", "200 404 503");
        own.put("get /log/public-key", "200 503");
        own.put("get /log/tile/{path}", "200 404 503");
        own.put("post /log/cosignatures", "204 413 415 422 503");
        Map<String, String> told = new TreeMap<>();
        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    var responses = method.getValue().path("responses");
                    assertThat(responses.propertyNames()).contains("400", "405", "406", "421", "500");
                    told.put(
                            method.getKey() + " " + path.getKey(),
                            responses.propertyNames().stream()
                                    .filter(status -> !List.of("400", "405", "406", "421", "500")
                                            .contains(status))
                                    .sorted()
                                    .collect(Collectors.joining(" ")));
                    responses.properties().stream()
                            .filter(response -> response.getKey().compareTo("400") >= 0)
                            .forEach(response -> assertThat(response.getValue()
                                            .at("/content/application~1problem+json/schema/$ref")
                                            .stringValue())
                                    .isEqualTo("#/components/schemas/Problem"));
                }));
        assertThat(told).isEqualTo(own);
        var evaluate = paths.path("/api/v1/evaluations").path("post");
        assertThat(new ArrayList<>(evaluate.at("/requestBody/content").propertyNames()))
                .containsExactlyInAnyOrder("application/json", "application/yaml", "application/x-yaml", "text/yaml");
        assertThat(evaluate.at("/responses/200/content/application~1json/example/tier")
                        .stringValue())
                .isNotBlank();
        assertThat(paths.at("/~1api~1v1~1batches/post/responses/200/content").has("application/x-ndjson"))
                .isTrue();
    }

    @Test
    void theApiDocumentKeepsToTheSchemaOfOpenApi() {
        var document = json(http.get("/v3/api-docs"));
        var refs = document.findValuesAsString("$ref");

        assertThat(refs)
                .isNotEmpty()
                .allSatisfy(ref -> assertThat(document.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
        assertThat(document.findValues("nullable")).isEmpty();
        for (var parameters : document.findValues("parameters")) {
            for (var parameter : parameters) {
                assertThat(parameter.path("in").stringValue())
                        .as(parameter.toString())
                        .isIn("query", "header", "path");
            }
        }
    }

    @Test
    void isHealthy() {
        var health = json(http.get("/actuator/health"));

        assertThat(health.path("status").stringValue()).isEqualTo("UP");
        assertThat(health.at("/components/store/details/entriesStillToCheck").intValue())
                .isZero();
        assertThat(health.at("/components/store/details/entriesChecked").isNumber())
                .isTrue();
    }

    @Test
    void everyMeterCounts() {
        var decisions = "who_does_what_decisions_total{standing=\"FIRM\",tier=\"SINGLE_CENTRAL\"}";
        var badInputs = "who_does_what_bad_inputs_total";
        var before = metrics();
        http.post("/api/v1/evaluations", "application/yaml", Cases.yaml("pds"));
        http.post("/api/v1/evaluations", "application/yaml", "reference: 1");
        var after = metrics();

        assertThat(value(after, decisions) - value(before, decisions)).isEqualTo(1);
        assertThat(value(after, badInputs) - value(before, badInputs)).isEqualTo(1);
        assertThat(value(after, "who_does_what_rule_faults_total")).isZero();
        for (var stage : Stage.values()) {
            var timer = "who_does_what_stage_seconds_count{stage=\"" + stage + "\"}";
            assertThat(value(after, timer) - value(before, timer))
                    .as(stage.name())
                    .isEqualTo(stage == Stage.LEVEL ? 0 : 1);
        }
        assertThat(value(
                        after,
                        "who_does_what_rulebook{digest=\"" + rulebook.digest()
                                + "\",id=\"who-does-what-2023\",version=\""
                                + rulebook.manifest().version() + "\"}"))
                .isEqualTo(1);
        for (var meter : Meter.values()) {
            assertThat(after).contains("# HELP " + meter.id().replace('.', '_')).contains(meter.description());
        }
    }

    private String metrics() {
        return http.get("/actuator/prometheus").body();
    }

    private static double value(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " in " + metrics));
    }
}
