package uk.whodoeswhat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.whodoeswhat.web.Http.header;
import static uk.whodoeswhat.web.Http.json;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** HTTP as RFC 9110 has it, on every route and before any effect. */
@ServiceTest
class HttpTest {
    private static final String DECISIONS = "/api/v1/decisions";

    private final Http http;

    @Autowired
    HttpTest(@LocalServerPort int port) {
        this.http = new Http(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/pdf",
                "application/json;q=0",
                "*/*, application/json;q=0",
                "application/*;q=0, */*;q=0.1",
                "*/*;q=0",
                "text/html, text/*;q=0.5",
                "nonsense"
            })
    void whatCannotBeGivenIsRefusedBeforeAnythingIsRecorded(String accept) {
        String reference = "ACCEPT-" + UUID.randomUUID();

        HttpResponse<String> refused = http.post(DECISIONS, "application/json", proposal(reference), "Accept", accept);

        assertThat(refused.statusCode()).isEqualTo(406);
        assertThat(http.get("/api/v1/proposals/" + reference + "/versions").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "*/*;q=0.1",
                "application/json",
                "application/json;charset=utf-8",
                "APPLICATION/JSON; q=0.3",
                "text/html, application/xhtml+xml, */*;q=0.8",
                "application/*;q=0.2, text/html;q=0",
                "application/pdf, application/json;q=0.001"
            })
    void whatCanBeGivenIs(String accept) throws IOException {
        String answer = http.raw("GET " + DECISIONS + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: "
                + accept + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200").contains("Content-Type: application/json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html;q=0.2, application/json;q=0.9 | application/json",
                "application/json;q=0.2, text/html | text/html",
                "*/*, application/json;q=0, text/html;q=0, application/zip;q=0, application/pdf;q=0 | application/prov+json"
            })
    void theMostWelcomeFormIsGiven(String accept, String given) {
        String decision = header(
                http.post(DECISIONS, "application/json", proposal("FORMS-1"), RequestIds.REQUEST, "forms-1"),
                "Location");

        HttpResponse<String> answer = http.get(decision, "Accept", accept);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith(given);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json, text/html;q=0",
                "text/html;q=0.1, application/problem+json",
                "*/*",
                "image/png",
                "x"
            })
    void anErrorIsAPageOnlyWhereOneIsWanted(String accept) {
        assertThat(header(http.get("/nothing", "Accept", accept), "Content-Type"))
                .isEqualTo("application/problem+json");
        assertThat(header(http.get("/nothing", "Accept", "text/*;q=0.9, */*;q=0.1"), "Content-Type"))
                .startsWith("text/html");
    }

    @Test
    void aPageThatIsNotWantedHasNoEffect() {
        assertThat(http.post("/propose", "application/x-www-form-urlencoded", "", "Accept", "application/pdf")
                        .statusCode())
                .isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "nonsense", "identity, gzip"})
    void aCompressedBodyIsRefused(String encoding) {
        for (String path :
                new String[] {"/api/v1/evaluations", "/api/v1/batches", DECISIONS, "/check", "/log/cosignatures"}) {
            HttpResponse<String> refused = http.post(path, "application/json", "{}", "Content-Encoding", encoding);
            assertThat(refused.statusCode()).as(path).isEqualTo(415);
            assertThat(header(refused, "Accept-Encoding")).isEqualTo("identity");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--b\r\nContent-Disposition: form-data; name=\"proposal\"\r\n\r\nreference: 1",
                "--b\r\nContent-Disposition: form-data; name=\"proposal\"\r\n"
            })
    void aFormThatIsCutShortIsABadRequest(String body) {
        for (String path : new String[] {"/check", "/decisions", "/propose/import", "/audit/consistency"}) {
            for (String type : new String[] {"multipart/form-data;boundary=b", "multipart/form-data"}) {
                assertThat(http.post(path, type, body).statusCode()).as(path).isEqualTo(400);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/check, application/x-www-form-urlencoded",
        "/decisions/compare, application/x-www-form-urlencoded;charset=none",
        "/propose/x/check, application/x-www-form-urlencoded",
        "/api/v1/evaluations, application/json",
        "/log/cosignatures, text/plain"
    })
    void whoEndsABodyTooEarlyIsStillAnswered(String path, String type) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), http.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                                    + type + "\r\nContent-Length: 34\r\n\r\ntext=1")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void aBodyThatIsCutShortIsABadRequest() throws IOException {
        for (String path : new String[] {"/api/v1/evaluations", DECISIONS, "/log/cosignatures"}) {
            String type = path.startsWith("/log") ? "text/plain" : "application/json";
            String answer =
                    http.raw("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                            + type + "\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
            assertThat(answer).as(path).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void bodiesOfOtherMethodsAreNotRead() {
        HttpResponse<String> put = http.send(
                "/check",
                request -> request.PUT(BodyPublishers.ofString("a=%zz"))
                        .header("Content-Type", "application/x-www-form-urlencoded"));
        assertThat(put.statusCode()).isEqualTo(405);
    }

    @Test
    void whatIsTooLongIsSaidToBe() throws IOException {
        String rest = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
        assertThat(http.raw("GET /" + "a".repeat(20_000) + rest + "\r\n"))
                .startsWith("HTTP/1.1 414")
                .contains("The address");
        assertThat(http.raw("GET /" + rest + "Cookie: " + "a".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431")
                .contains("The headers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/decisions | GET,HEAD,POST,OPTIONS",
                "/api/v1/evaluations | POST,OPTIONS",
                "/log/checkpoint | GET,HEAD,OPTIONS",
                "/check | GET,HEAD,POST,OPTIONS",
                "/actuator/health | GET,HEAD,OPTIONS",
            })
    void theMethodsThatAreAllowedAreSaid(String path, String allowed) throws IOException {
        for (String method : new String[] {"OPTIONS", "PUT", "DELETE", "PATCH", "FETCH", "TRACE"}) {
            String answer = http.raw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(method).startsWith(method.equals("OPTIONS") ? "HTTP/1.1 200" : "HTTP/1.1 405");
            String allow = answer.lines()
                    .filter(line -> line.startsWith("Allow: "))
                    .findFirst()
                    .orElse("Allow: ")
                    .substring("Allow: ".length());
            assertThat(allow.split(", ?")).as(method).containsExactlyInAnyOrder(allowed.split(","));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789abcdef0123456789ABCDEF",
                "01HZX3T9Y1Q2W3E4R5T6Y7U8I9",
                "6f1c2a34-0000-4000-8000-00000000000a",
                "7",
                "Root=1-67891233-abcdef012345678912345678",
                "job/2026:11@night+1~a.b_c"
            })
    void anIdOfAnySaneFormIsTaken(String id) {
        String reference = "ID-" + Integer.toHexString(id.hashCode()).toUpperCase(Locale.ROOT);

        HttpResponse<String> first =
                http.post(DECISIONS, "application/json", proposal(reference), RequestIds.REQUEST, id);
        HttpResponse<String> again =
                http.post(DECISIONS, "application/json", proposal(reference), RequestIds.REQUEST, id);
        HttpResponse<String> other =
                http.post(DECISIONS, "application/json", proposal(reference + "-B"), RequestIds.REQUEST, id);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(header(first, RequestIds.REQUEST)).isEqualTo(id);
        assertThat(header(again, "Location")).isEqualTo(header(first, "Location"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(json(other).path("requestId").stringValue()).isEqualTo(id);
    }

    private static String proposal(String reference) {
        return Cases.json("ncrs").replaceFirst("\"reference\":\"[^\"]*\"", "\"reference\":\"" + reference + "\"");
    }
}
