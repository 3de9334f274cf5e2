package uk.whodoeswhat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static uk.whodoeswhat.web.Http.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import uk.whodoeswhat.WhoDoesWhat;

/** The service with a rulebook from a folder. */
class RulesTest {
    private static final Path RULES = Path.of("rules/who-does-what-2023");

    @TempDir
    private Path folder;

    @Test
    void aRulebookThatDoesNotOpenStopsTheStartWithEveryProblem() throws IOException {
        copyRules();
        change("delivery.drl", "@clause( \"H15\" )", "@clause( \"H155\" )");

        var fault = catchThrowable(this::start);

        while (fault.getCause() != null) {
            fault = fault.getCause();
        }
        assertThat(fault)
                .isInstanceOf(RulebookRefused.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("delivery.drl")
                .hasMessageContaining("`H155`");
        assertThat(new RulebookRefusedAnalyzer().analyze(fault).getDescription())
                .contains("`H155`");
    }

    @Test
    void aFaultOfTheRulesNamesTheRuleAndIsCounted() throws IOException {
        copyRules();
        var rules = Files.readString(folder.resolve("delivery.drl"));
        var rule = rules.substring(rules.indexOf("rule \"delivery"));
        Files.writeString(
                folder.resolve("delivery.drl"),
                rules + "\n"
                        + rule.substring(0, rule.indexOf("\nend\n") + 5)
                                .replaceFirst("rule \"[^\"]+\"", "rule \"delivery.twice\""));
        try (var context = start()) {
            var http = new Http(
                    ((WebServerApplicationContext) context).getWebServer().getPort());

            var response = http.post("/api/v1/evaluations", "application/yaml", Cases.yaml("pds"));
            var batch = http.post("/api/v1/batches", "application/x-ndjson", Cases.json("pds"));

            assertThat(response.statusCode()).as(response.body()).isEqualTo(500);
            assertThat(json(response).path("type").stringValue()).isEqualTo("urn:who-does-what:problem:rule-fault");
            assertThat(json(response).path("detail").stringValue()).contains("delivery.");
            assertThat(json(batch).path("line").intValue()).isEqualTo(1);
            assertThat(json(batch).path("errors").path(0).path("found").stringValue())
                    .contains("delivery.");
            assertThat(http.get("/actuator/prometheus").body()).contains("who_does_what_rule_faults_total 2.0");
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(WhoDoesWhat.class)
                .run("--server.port=0", "--who-does-what.rules=" + folder);
    }

    private void copyRules() throws IOException {
        try (var files = Files.walk(RULES)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    var target = folder.resolve(RULES.relativize(file));
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private void change(String file, String from, String to) throws IOException {
        var path = folder.resolve(file);
        var text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }
}
