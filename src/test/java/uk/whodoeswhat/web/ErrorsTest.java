package uk.whodoeswhat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.whodoeswhat.web.Http.header;
import static uk.whodoeswhat.web.Http.json;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.whodoeswhat.Leftovers;

/** Every error is a problem document that names its request; browsers get a page. */
@ServiceTest
class ErrorsTest {
    private static final String EVALUATIONS = "/api/v1/evaluations";

    private final Http http;

    @Autowired
    ErrorsTest(@LocalServerPort int port) {
        this.http = new Http(port);
    }

    @Test
    void theMethodIsNotAllowed() {
        var response = http.send(EVALUATIONS, request -> request.PUT(BodyPublishers.ofString("{}")));

        assertProblem(response, 405, "found the method `PUT`; allowed: POST");
        assertThat(header(response, "Allow")).isEqualTo("POST,OPTIONS");
    }

    @Test
    void theMediaTypeIsNotAccepted() {
        assertProblem(
                http.post(EVALUATIONS, "text/plain", "reference: X"),
                415,
                "; allowed: application/json, application/yaml, application/x-yaml, text/yaml");
        assertProblem(
                http.send(EVALUATIONS, request -> request.POST(BodyPublishers.ofString("{}"))),
                415,
                "found no Content-Type; allowed: application/json");
        assertProblem(
                http.post(EVALUATIONS, "no type", "{}"),
                415,
                "found Content-Type `no type`; allowed: application/json");
        assertProblem(
                http.get("/api/v1/rulebooks", "Accept", "image/png"),
                406,
                "found Accept `image/png`; allowed: application/json");
        assertProblem(http.get("/help", "Accept", "x"), 406, "found Accept `x`; allowed: media types, such as");
    }

    @Test
    void theMediaTypeCannotBeGiven() {
        assertProblem(
                http.post(EVALUATIONS, "application/yaml", Cases.yaml("pds"), "Accept", "application/pdf"),
                406,
                "application/json");
    }

    @Test
    void thereIsNothingAtTheAddress() {
        assertProblem(http.get("/api/v1/tiers"), 404, "nothing at this address");
        assertProblem(http.get("/actuator/env", "Accept", "text/html"), 404, "nothing at this address");
    }

    @Test
    void anUncaughtFaultShowsNothingOfTheInside() {
        var response = http.get("/api/v1/faulty");

        assertProblem(response, 500, "The service failed. The fault is logged under this request id.");
        assertThat(response.body()).doesNotContain("secret", "Exception", "uk.whodoeswhat");
    }

    @Test
    void theContainersOwnErrorsAreProblemsToo() {
        assertProblem(http.get("/api/v1/refused-by-container"), 503, "The service failed.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/a|b", "/api/v1/a%2Fb", "/api/v1/%zz"})
    void aBrokenRequestIsAProblemToo(String target) throws IOException {
        var answer = http.raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"requestId\":", "X-Request-ID");
        assertThat(answer).doesNotContain("<html", "Tomcat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "192.168.0.1", "evil.example:8080"})
    void anotherHostNameIsRefused(String host) throws IOException {
        var answer = http.raw("GET /api/v1/rulebooks HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 421").contains("application/problem+json", "allowed: localhost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1:1", "[::1]:8080"})
    void aLoopbackNameIsAnswered(String host) throws IOException {
        assertThat(http.raw("GET /api/v1/rulebooks HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void aBrowserGetsAPage() {
        var missing = http.get("/nothing", "Accept", "text/html,*/*");
        var fault = http.get("/faulty", "Accept", "text/html,*/*");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(header(missing, "Content-Type")).startsWith("text/html");
        assertThat(missing.body()).contains("<title>", header(missing, RequestIds.REQUEST));
        assertThat(fault.statusCode()).isEqualTo(500);
        assertThat(fault.body()).doesNotContain("secret", "Exception");
    }

    @Test
    void aPageSaysInPlainEnglishWhatWentWrong() {
        var forbidden = http.get("/forbidden", "Accept", "text/html");

        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(forbidden.body()).contains("You cannot do this from here", header(forbidden, RequestIds.REQUEST));
    }

    @Test
    void theCallersIdsAreEchoed() {
        var id = UUID.randomUUID().toString();

        var response = http.get("/api/v1/rulebooks", RequestIds.REQUEST, id, RequestIds.CORRELATION, "board paper 7");

        assertThat(header(response, RequestIds.REQUEST)).isEqualTo(id);
        assertThat(header(response, RequestIds.CORRELATION)).isEqualTo("board paper 7");
    }

    @Test
    void idsAreMadeWhenLeftOut() {
        var response = http.get("/actuator/health");

        var id = header(response, RequestIds.REQUEST);
        assertThat(UUID.fromString(id)).hasToString(id);
        assertThat(header(response, RequestIds.CORRELATION)).isEqualTo(id);
    }

    @Test
    void otherIdsAreRefused() {
        assertProblem(http.get("/api/v1/rulebooks", RequestIds.REQUEST, "7 8"), 400, "found `7 8`; allowed: 1 to 128");
        assertProblem(
                http.get("/api/v1/rulebooks", RequestIds.CORRELATION, "x".repeat(129)), 400, "1 to 128 printable");
    }

    @Test
    void everyAnswerHasTheSecurityHeaders() {
        for (var path : new String[] {"/", "/api/v1/rulebooks", "/nothing", "/api/v1/faulty"}) {
            var response = http.get(path);
            assertThat(header(response, "Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "http");
            assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(response, "Referrer-Policy")).isEqualTo("same-origin");
        }
    }

    private static void assertProblem(HttpResponse<String> response, int status, String detail) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        var problem = json(response);
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        assertThat(problem.path("title").stringValue()).isNotBlank();
        assertThat(problem.path("detail").stringValue()).contains(detail);
        assertThat(Leftovers.in(problem.path("detail").stringValue())).isEmpty();
        assertThat(problem.path("requestId").stringValue()).isEqualTo(header(response, RequestIds.REQUEST));
    }
}
