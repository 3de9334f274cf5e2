package uk.whodoeswhat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.whodoeswhat.web.Http.json;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class BatchTest {
    private static final String PATH = "/api/v1/batches?detail=tier";
    private static final String NDJSON = "application/x-ndjson";

    private final Http http;

    @Autowired
    BatchTest(@LocalServerPort int port) {
        this.http = new Http(port);
    }

    private List<JsonNode> lines(String body) {
        var response = http.post(PATH, NDJSON, body);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Http.header(response, "Content-Type")).isEqualTo(NDJSON);
        return response.body().lines().map(new JsonMapper()::readTree).toList();
    }

    @Test
    void oneBadLineDoesNotStopTheRestAndTheOrderIsKept() {
        var good = Cases.json("fdp");
        var body = new StringBuilder();
        for (int i = 1; i <= 200; i++) {
            body.append(i % 50 == 0 ? "{\"reference\": 1\n" : good.replace("WDW-EX-FDP-2023", "WDW-EX-" + i) + "\n");
        }

        var lines = lines(body.toString());

        assertThat(lines).hasSize(200);
        for (int i = 1; i <= 200; i++) {
            var line = lines.get(i - 1);
            if (i % 50 == 0) {
                assertThat(line.path("line").intValue()).isEqualTo(i);
                assertThat(line.path("errors").path(0).path("found").stringValue())
                        .isNotBlank();
            } else {
                assertThat(line.path("proposal").path("reference").stringValue())
                        .isEqualTo("WDW-EX-" + i);
            }
        }
    }

    @Test
    void aLineIsAsGoodWithoutItsEndAndABlankOneIsAnError() {
        var lines = lines(Cases.json("fdp") + "\r\n\n" + Cases.json("pds"));

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).path("tier").stringValue()).isEqualTo("CENTRAL_PREFERRED");
        assertThat(lines.get(1).path("errors").path(0).path("found").stringValue())
                .isEqualTo("an empty document");
        assertThat(lines.get(2).path("tier").stringValue()).isEqualTo("SINGLE_CENTRAL");
    }

    @Test
    void aLineThatIsTooLongIsAnErrorLine() {
        var lines = lines("x".repeat(5 << 20) + "\n" + Cases.json("pds") + "\n");

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).path("errors").path(0).path("allowed").stringValue())
                .contains("1 MiB");
        assertThat(lines.get(1).path("tier").stringValue()).isEqualTo("SINGLE_CENTRAL");
    }

    @Test
    void nothingInIsNothingOut() {
        assertThat(lines("")).isEmpty();
    }

    @Test
    void anUnknownParameterIsRefusedBeforeAnyLine() {
        var response = http.post("/api/v1/batches?detail=much", NDJSON, Cases.json("pds"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("detail").stringValue()).contains("`much`");
    }

    @Test
    @Timeout(60)
    void aLineIsAnsweredBeforeTheNextOneIsSent() throws IOException {
        try (var socket = open()) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (var id : List.of("pds", "fdp")) {
                chunk(socket, Cases.json(id) + "\n");
                var line = in.readLine();
                while (!line.startsWith("{")) {
                    line = in.readLine();
                }
                assertThat(line).contains("\"tier\":");
            }
        }
    }

    @Test
    @Timeout(120)
    void aClientThatGoesAwayLeavesTheServiceAtWork() throws IOException {
        try (var socket = open()) {
            for (int i = 0; i < 20; i++) {
                chunk(socket, Cases.json("fdp") + "\n");
            }
        }

        assertThat(lines(Cases.json("pds"))).hasSize(1);
    }

    @Test
    @Timeout(60)
    void inputThatBreaksOffIsSaid() throws IOException {
        try (var socket = open()) {
            chunk(socket, Cases.json("pds") + "\n");
            socket.getOutputStream().write("no chunk\r\n".getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .contains("\"tier\":\"SINGLE_CENTRAL\"", "{\"line\":2,\"errors\":[", "input that broke off");
        }
    }

    private Socket open() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), http.port());
        var head = "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + NDJSON
                + "\r\nTransfer-Encoding: chunked\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static void chunk(Socket socket, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        socket.getOutputStream().write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().write("\r\n".getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }
}
