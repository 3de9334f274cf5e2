package uk.whodoeswhat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.whodoeswhat.web.Http.json;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import uk.whodoeswhat.WhoDoesWhat;
import uk.whodoeswhat.web.Cases;
import uk.whodoeswhat.web.Http;

/** Another party cosigns the log of a running service by its command, and hands the cosignature in. */
class CosignServiceTest {
    private static final Pattern KEY = Pattern.compile("for --cosigner:\\s+(\\S+)");

    @TempDir
    private Path folder;

    @Test
    void aGoodCosignatureIsKeptAndShownAndNoOther() throws IOException {
        String auditor;
        try (var context = start("")) {
            Http http = http(context);
            record(http, 1);
            auditor = key(cosign(http, "audit"));
            cosign(http, "stranger");
        }
        try (var context = start(auditor + "\r\n")) {
            Http http = http(context);
            assertThat(http.get("/log/cosigned").statusCode()).isEqualTo(404);
            String plain = http.get("/log/checkpoint").body();
            Run run = cosign(http, "audit");
            String good = Files.readString(folder.resolve("audit.cosigned"));
            assertThat(good).isEqualTo(plain + run.out());
            cosign(http, "stranger");
            String strangers = Files.readString(folder.resolve("stranger.cosigned"));

            assertRefused(handIn(http, plain), "no good signature of a cosigner", "`" + auditor + "`");
            assertRefused(handIn(http, strangers), "no good signature of a cosigner", "`" + auditor + "`");
            assertRefused(handIn(http, forged(good)), "no good signature of a cosigner", "`" + auditor + "`");
            assertRefused(handIn(http, good.replaceFirst("\n[0-9]+\n", "\n9\n")), "forged or changed", "signed by");
            assertThat(http.get("/log/cosigned").statusCode()).isEqualTo(404);

            assertThat(handIn(http, good.replace("\n", "\r\n")).statusCode()).isEqualTo(204);
            assertThat(handIn(http, good).statusCode()).isEqualTo(204);
            assertThat(http.get("/log/checkpoint").body()).isEqualTo(good);
            Run verified = Run.of("verify-log", log(http), "--cosigner", auditor);
            assertThat(verified.status()).as(verified.out()).isZero();
            assertThat(verified.out()).contains("cosigned by `audit.example.org`");

            record(http, 2);
            assertThat(http.get("/log/checkpoint").body()).doesNotContain("audit.example.org");
            assertThat(http.get("/log/cosigned").body()).isEqualTo(good);
        }
    }

    private static HttpResponse<String> handIn(Http http, String note) {
        return http.post("/log/cosignatures", "text/plain", note);
    }

    private static void assertRefused(HttpResponse<String> answer, String found, String allowed) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(json(answer).path("type").stringValue()).endsWith(":invalid-submission");
        assertThat(json(answer).at("/errors/0/found").stringValue()).contains(found);
        assertThat(json(answer).at("/errors/0/allowed").stringValue()).contains(allowed);
    }

    /** With another character in the middle of the last signature. */
    private static String forged(String note) {
        int at = note.length() - 40;
        return note.substring(0, at) + (note.charAt(at) == 'A' ? 'B' : 'A') + note.substring(at + 1);
    }

    private static void record(Http http, int version) {
        String proposal = Cases.json("pds").replaceFirst("\"version\":1", "\"version\":" + version);
        assertThat(http.post("/api/v1/decisions", "application/json", proposal).statusCode())
                .isEqualTo(201);
    }

    private Run cosign(Http http, String who) {
        Run run = Run.of(
                "cosign",
                log(http),
                "--key",
                path(who + ".key"),
                "--name",
                who + ".example.org",
                "--state",
                path(who + ".state"),
                "--out",
                path(who + ".cosigned"));
        assertThat(run.status()).as(run.err()).isZero();
        return run;
    }

    private static String key(Run first) {
        Matcher key = KEY.matcher(first.err());
        assertThat(key.find()).as(first.err()).isTrue();
        return key.group(1);
    }

    private static String log(Http http) {
        return "http://127.0.0.1:" + http.port() + "/log";
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static Http http(ConfigurableApplicationContext context) {
        return new Http(((WebServerApplicationContext) context).getWebServer().getPort());
    }

    private ConfigurableApplicationContext start(String cosigner) {
        return new SpringApplicationBuilder(WhoDoesWhat.class)
                .run(
                        "--server.port=0",
                        "--who-does-what.data=" + path("data"),
                        "--who-does-what.log.cosigners=" + cosigner);
    }
}
