package uk.whodoeswhat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static uk.whodoeswhat.web.Http.header;
import static uk.whodoeswhat.web.Http.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import uk.whodoeswhat.WhoDoesWhat;
import uk.whodoeswhat.ledger.LogSource;
import uk.whodoeswhat.ledger.LogVerifier;
import uk.whodoeswhat.ledger.Trust;
import uk.whodoeswhat.ledger.Verification;
import uk.whodoeswhat.store.StoreEnvironment;

/** A service that is set to keep names of people and drafts for a time, and that runs a hundred years after a decision. */
class ErasedNamesTest {
    private static final String NAME = "Alexandra Penhaligon";
    private static final String ROLE = "Keeper of the minutes";
    private static final String PERSON = "\"by\":{\"name\":\"" + NAME + "\",\"role\":\"" + ROLE + "\"}";
    private static final OffsetDateTime LATER = OffsetDateTime.parse("2126-05-06T12:00:00Z");
    private static final String ERASED = "erased under the retention setting on ";

    @TempDir
    private Path folder;

    @Test
    void saysEverywhereThatTheyWereErasedAndTheRecordStillVerifies() throws IOException {
        String request = UUID.randomUUID().toString();
        String submission = "{\"proposal\":" + Cases.json("pds") + "," + PERSON + "}";
        String decision;
        String tag;
        try (var context = start()) {
            var http = http(context);
            var created = http.post("/api/v1/decisions", "application/json", submission, RequestIds.REQUEST, request);
            assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
            decision = header(created, "Location");
            var withdrawal = "{\"reason\":\"The figures were wrong.\"," + PERSON + "}";
            assertThat(http.post(decision + "/withdrawal", "application/json", withdrawal)
                            .statusCode())
                    .isEqualTo(201);
            tag = header(http.get(decision), "ETag");
        }
        recordTheDayBefore();
        try (var context = start("retention=P2Y")) {
            var http = http(context);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> http.get(decision).body().split(ERASED, -1).length == 3);

            var now = http.get(decision);
            String page = http.get("/decisions/" + decision.substring(decision.lastIndexOf('/') + 1))
                    .body();
            String paper = http.get(decision, "Accept", "text/html").body();
            byte[] pack = http.bytes(decision + "?withhold=by&because=section%2040", "Accept", "application/zip");
            assertThat(now.body() + page + paper + text(pack)).doesNotContain(NAME, ROLE);
            assertThat(json(now).at("/envelope/by/withheld").stringValue()).isEqualTo(ERASED + "2126-05-06");
            assertThat(json(now).at("/log/salts/envelope/by/withheld").stringValue())
                    .hasSize(64);
            assertThat(header(now, "ETag")).isNotEqualTo(tag);
            assertThat(page)
                    .contains("by a person whose name was " + ERASED)
                    .contains("It was withdrawn on ")
                    .doesNotContain("Not stated");
            assertThat(paper).contains("by a person whose name was " + ERASED);
            assertThat(verified(write(pack)).notes())
                    .filteredOn(note -> note.contains(ERASED))
                    .hasSize(2);
            verified("http://127.0.0.1:" + http.port() + "/log");
            var replay = http.send(decision + "/replay", each -> each.POST(BodyPublishers.noBody()));
            assertThat(json(replay).path("same").booleanValue()).isTrue();
            var again = http.post("/api/v1/decisions", "application/json", submission, RequestIds.REQUEST, request);
            assertThat(again.statusCode()).isEqualTo(409);
            assertThat(again.body()).contains("erased under the retention setting since");
        }
    }

    @Test
    void saysUntilWhenADraftIsKeptAndThenDeletesIt() {
        String left;
        try (var context = start()) {
            var http = http(context);
            left = begun(http);
            assertThat(http.get(left).body()).contains("Keep this address").doesNotContain("It is kept until");
            assertThat(http.get("/help/privacy").body()).contains("a draft is kept until somebody deletes it");
        }
        recordTheDayBefore();
        try (var context = start("retention.drafts=P90D")) {
            var http = http(context);
            await().atMost(Duration.ofSeconds(30)).until(() -> http.get(left).statusCode() == 404);

            var draft = http.get(begun(http));
            assertThat(draft.body()).contains("It is kept until 4 August 2126");
            assertThat(http.get("/help/privacy").body()).contains("a draft that nobody saves for 90 days is deleted");
        }
    }

    @Test
    void doesNotStartWithASettingThatSaysNothing() {
        var fault = catchThrowable(() -> start("retention=never"));
        while (fault.getCause() != null) {
            fault = fault.getCause();
        }
        assertThat(fault).isInstanceOf(SettingRefused.class).hasMessageContaining("`never`");
        assertThat(folder).isEmptyDirectory();
    }

    private static Verification verified(String where) throws IOException {
        Verification verification = LogVerifier.verify(LogSource.of(where), Trust.none());
        assertThat(verification.failures()).isEmpty();
        return verification;
    }

    private String write(byte[] pack) throws IOException {
        return Files.write(folder.resolve("pack.zip"), pack).toString();
    }

    private static String text(byte[] pack) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private static String begun(Http http) {
        var answer = http.post("/propose", "application/x-www-form-urlencoded", "");
        return URI.create(header(answer, "Location")).getPath();
    }

    private static Http http(ConfigurableApplicationContext context) {
        return new Http(((WebServerApplicationContext) context).getWebServer().getPort());
    }

    /** So that the clock is believed the day after. */
    private void recordTheDayBefore() {
        try (var context = start(LATER.minusHours(30))) {
            assertThat(http(context)
                            .post("/api/v1/decisions", "application/yaml", Cases.yaml("send"))
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    /** By a clock far ahead where a retention is set. */
    private ConfigurableApplicationContext start(String... settings) {
        return start(LATER, settings);
    }

    private ConfigurableApplicationContext start(OffsetDateTime time, String... settings) {
        StoreEnvironment later = new StoreEnvironment(time::toInstant, UUID::randomUUID, new SecureRandom());
        return new SpringApplicationBuilder(WhoDoesWhat.class)
                .initializers(context -> {
                    if (settings.length > 0 || !time.equals(LATER)) {
                        ((GenericApplicationContext) context)
                                .registerBean(
                                        "later", StoreEnvironment.class, () -> later, bean -> bean.setPrimary(true));
                    }
                })
                .run(Stream.concat(
                                Stream.of("--server.port=0", "--who-does-what.data=" + folder),
                                Stream.of(settings).map(setting -> "--who-does-what." + setting))
                        .toArray(String[]::new));
    }
}
