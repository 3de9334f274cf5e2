package uk.whodoeswhat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.whodoeswhat.web.Http.header;
import static uk.whodoeswhat.web.Http.json;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.whodoeswhat.rulebook.Rulebook;

/** The certificate of the rulebook in force. */
@ServiceTest
class ApiCertificateTest {
    private final Http http;
    private final String digest;
    private final String path;

    @Autowired
    ApiCertificateTest(@LocalServerPort int port, Rulebook rulebook) {
        this.http = new Http(port);
        this.digest = rulebook.digest();
        this.path = "/api/v1/rulebooks/" + digest + "/certificate";
    }

    @Test
    void saysWhatHoldsInEveryReading() {
        var response = http.get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).isEqualTo("application/json");
        var told = json(response);
        assertThat(told.path("schema").stringValue()).isEqualTo("who-does-what/certificate/1");
        assertThat(told.at("/rulebook/digest").stringValue()).isEqualTo(digest);
        assertThat(told.path("holds").booleanValue()).isTrue();
        assertThat(told.path("readings").intValue()).isEqualTo(432);
        assertThat(told.path("failures").isEmpty()).isTrue();
        assertThat(told.path("checks"))
                .isNotEmpty()
                .allMatch(check -> check.path("holds").booleanValue());
    }

    @Test
    void isAsItsSchemaSays() {
        var schema = json(http.get("/v3/api-docs")).at("/components/schemas/Certificate");

        assertThat(new ArrayList<>(json(http.get(path)).propertyNames()))
                .containsExactlyInAnyOrderElementsOf(
                        new ArrayList<>(schema.path("properties").propertyNames()));
    }

    /** How long it took is in it, so two that were made would differ. */
    @Test
    void isMadeOnceForAllWhoAsk() {
        var one = CompletableFuture.supplyAsync(() -> http.get(path).body());
        var other = http.get(path).body();

        assertThat(one.join()).isEqualTo(other).isEqualTo(http.get(path).body());
    }

    @Test
    void isNotSentAgainUnchanged() {
        var tag = header(http.get(path), "ETag");

        assertThat(tag).startsWith("W/\"" + digest);
        var again = http.get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void isNotThereForAnotherDigest() {
        var response = http.get("/api/v1/rulebooks/sha256:0/certificate");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(json(response).path("detail").stringValue()).contains("`sha256:0`", digest);
    }
}
