package uk.whodoeswhat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.whodoeswhat.ledger.ExampleLogs;

class CosignCommandTest {
    private static final Pattern KEY = Pattern.compile("for --cosigner:\\s+(audit\\.example\\.org\\S+)");

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        ExampleLogs.write(folder.resolve("log"), 300);
    }

    @Test
    void theFirstTimeItSaysWhatIsTrustedAndAVerifierFindsTheCosignature() throws IOException {
        Run first = cosign("log", "--out", path("cosigned"));
        assertThat(first.status()).isZero();
        assertThat(first.out()).matches("\u2014 audit\\.example\\.org [A-Za-z0-9+/]+=*\n");
        assertThat(first.err()).contains("This is the first time", ExampleLogs.KEY, "Its fingerprint:");
        assertThat(Files.readString(folder.resolve("cosigned"))).endsWith(first.out());

        Matcher key = KEY.matcher(first.err());
        assertThat(key.find()).isTrue();
        assertThat(Run.of("verify-log", path("log"), "--cosigner", key.group(1)).status())
                .isEqualTo(1);
        Files.copy(folder.resolve("cosigned"), folder.resolve("log/checkpoint"), StandardCopyOption.REPLACE_EXISTING);
        Run verified = Run.of("verify-log", path("log"), "--cosigner", key.group(1));
        assertThat(verified.status()).isZero();
        assertThat(verified.out()).contains("`checkpoint` is cosigned by `audit.example.org`, who saw it at\n  20");
    }

    @Test
    void aLogThatGrewIsCosignedAgain() throws IOException {
        assertThat(cosign("log", "--log-key", ExampleLogs.KEY).err()).doesNotContain("fingerprint");
        ExampleLogs.write(folder.resolve("log"), 600);
        Run again = cosign("log");
        assertThat(again.status()).isZero();
        assertThat(again.err()).contains("600 entries", "grown out of the 300 entries that you cosigned last");
    }

    @Test
    void aLogThatWasRewrittenOrCutIsNotCosigned() throws IOException {
        cosign("log");
        byte[] state = Files.readAllBytes(folder.resolve("state"));
        ExampleLogs.writeForked(folder.resolve("forked"), 100, 400);
        ExampleLogs.write(folder.resolve("cut"), 200);
        Run forked = cosign("forked");
        assertThat(forked.status()).isEqualTo(1);
        assertThat(forked.out()).isEmpty();
        assertThat(forked.err()).contains("the log was rewritten", "Nothing was cosigned.");
        assertThat(cosign("cut").err()).contains("entries were cut off");
        assertThat(folder.resolve("state")).hasBinaryContent(state);
    }

    @Test
    void badUsageAndWhatCannotBeReadAreTold() throws IOException {
        assertThat(Run.of("cosign", path("log")).status()).isEqualTo(2);
        cosign("log");
        assertThat(cosign("log", "--log-key", "audit.example.org+00000000+AAAA").status())
                .isEqualTo(2);
        assertThat(Run.of("cosign", path("log"), "--key", path("key"), "--state", path("new"), "--name", "a b")
                        .err())
                .contains("--name: found `a b`", "without spaces");
        assertThat(cosign("none").status()).isEqualTo(3);
        Files.delete(folder.resolve("key"));
        Run lost = cosign("log");
        assertThat(lost.status()).isEqualTo(3);
        assertThat(lost.err()).contains("key`: there is no such file or folder");
        assertThat(folder.resolve("key")).doesNotExist();
        Files.writeString(folder.resolve("state"), "nothing");
        assertThat(cosign("log").err()).contains("state: found something else");
    }

    @ParameterizedTest
    @ValueSource(strings = {"key", "state", "log-key", "log/checkpoint", "log/../key", "link"})
    void refusesToWriteWhereItReads(String out) throws IOException {
        cosign("log");
        Files.writeString(folder.resolve("log-key"), ExampleLogs.KEY);
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("state"));
        byte[] before = Files.readAllBytes(folder.resolve(out));
        Run run = cosign("log", "--log-key", path("log-key"), "--out", path(out));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--out: found", "Nothing was changed.");
        assertThat(folder.resolve(out)).hasBinaryContent(before);
    }

    private Run cosign(String log, String... more) {
        String[] arguments = {
            "cosign", path(log), "--key", path("key"), "--name", "audit.example.org", "--state", path("state")
        };
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return Run.of(all);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
