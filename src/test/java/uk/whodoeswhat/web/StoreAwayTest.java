package uk.whodoeswhat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static uk.whodoeswhat.web.Http.header;
import static uk.whodoeswhat.web.Http.json;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import uk.whodoeswhat.WhoDoesWhat;
import uk.whodoeswhat.store.DecisionWriter;

/** A service whose store goes away while it runs, and one whose store does not open. */
class StoreAwayTest {

    @TempDir
    private Path folder;

    @Test
    void isToldApartFromAFaultAndStopsTheStart() throws IOException {
        try (var context = start()) {
            var http = new Http(
                    ((WebServerApplicationContext) context).getWebServer().getPort());
            var recorded = http.post("/api/v1/decisions", "application/yaml", Cases.yaml("pds"));
            assertThat(recorded.statusCode()).isEqualTo(201);
            var draft = header(http.post("/propose", "application/x-www-form-urlencoded", ""), "Location");
            context.getBean(DecisionWriter.class).close();

            var unsaved = http.post(
                    URI.create(draft).getPath() + "/service",
                    "application/x-www-form-urlencoded",
                    "name=A+register&lifecycle=LIVE");
            assertThat(unsaved.statusCode()).isEqualTo(503);
            assertThat(unsaved.body())
                    .contains(
                            "could not be saved just now",
                            "value=\"A register\"",
                            "value=\"LIVE\" checked=\"checked\"");

            for (var response : new HttpResponse<?>[] {
                http.post("/api/v1/decisions", "application/yaml", Cases.yaml("send")),
                http.get(header(recorded, "Location")),
                http.get("/log/checkpoint")
            }) {
                assertThat(response.statusCode()).isEqualTo(503);
                assertThat(header(response, "Retry-After")).isEqualTo("5");
            }
            var away = http.get("/api/v1/decisions");
            assertThat(json(away).path("type").stringValue()).isEqualTo("urn:who-does-what:problem:store-unavailable");
            assertThat(away.body()).doesNotContain("Hikari", "SQL");
            assertThat(http.post("/api/v1/evaluations", "application/yaml", Cases.yaml("pds"))
                            .statusCode())
                    .isEqualTo(200);
        }
        Files.writeString(folder.resolve("who-does-what.db"), "No database at all. ".repeat(300));

        var fault = catchThrowable(this::start);
        while (fault.getCause() != null) {
            fault = fault.getCause();
        }
        assertThat(fault)
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining("who-does-what.db")
                .hasMessageContaining("restore a backup");
        assertThat(new StoreRefusedAnalyzer().analyze(fault).getAction()).contains("who-does-what.data");
    }

    /** What is written to a file that was deleted is lost, though the system takes it. */
    @Test
    void aDeletedFileIsToldAndNothingIsAcknowledgedThatIsInNoFile() throws IOException {
        try (var context = start()) {
            var http = new Http(
                    ((WebServerApplicationContext) context).getWebServer().getPort());
            assertThat(http.post("/api/v1/decisions", "application/yaml", Cases.yaml("pds"))
                            .statusCode())
                    .isEqualTo(201);
            var draft = URI.create(header(http.post("/propose", "application/x-www-form-urlencoded", ""), "Location"))
                    .getPath();
            assertThat(json(http.get("/actuator/health"))
                            .at("/components/store/details/lastWrite")
                            .stringValue())
                    .isNotEmpty();
            assertThat(http.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            Files.delete(folder.resolve("who-does-what.db"));

            assertThat(http.post("/api/v1/decisions", "application/yaml", Cases.yaml("send"))
                            .statusCode())
                    .isEqualTo(503);
            assertThat(http.post(
                                    draft + "/service",
                                    "application/x-www-form-urlencoded",
                                    "name=A+register&lifecycle=LIVE")
                            .statusCode())
                    .isEqualTo(503);
            for (String health : List.of("/actuator/health", "/actuator/health/readiness")) {
                var down = http.get(health);
                assertThat(down.statusCode()).as(health).isEqualTo(503);
                assertThat(down.body()).contains("DOWN", "who-does-what.db` was deleted or moved away");
            }
            assertThat(http.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(WhoDoesWhat.class).run("--server.port=0", "--who-does-what.data=" + folder);
    }
}
