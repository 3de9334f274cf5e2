package uk.whodoeswhat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.whodoeswhat.Leftovers;
import uk.whodoeswhat.ledger.ExampleLogs;

class VerifyLogCommandTest {
    @TempDir
    private Path folder;

    private String log = "";

    @BeforeEach
    void write() throws IOException {
        ExampleLogs.write(folder.resolve("log"), 300);
        log = folder.resolve("log").toString();
    }

    @Test
    void aLogThatHoldsIsToldInPlainEnglishOn80Columns() {
        Run run = Run.of("verify-log", log, "--key", ExampleLogs.KEY);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("""
                        It holds
                        ========
                        The log `log.example.org` with 300 entries verifies.

                        What was checked and holds
                        --------------------------
                        - `checkpoint` is signed by the key of `log.example.org`.
                        """).doesNotContain("came with the data");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(Leftovers.inLayout(run.out())).isEmpty();
    }

    @Test
    void aKeyMayStandInAFileAndWithoutOneTheOutputSaysSo() {
        assertThat(Run.of("verify-log", log, "--key", log + "/public-key").status())
                .isZero();
        Run without = Run.of("verify-log", log);
        assertThat(without.status()).isZero();
        assertThat(without.out().replaceAll("\\s+", " "))
                .contains("What to keep in mind", "shows only that key and data belong together", "fingerprint");
        assertThat(Leftovers.inLayout(without.out())).isEmpty();
    }

    @Test
    void aLogThatDoesNotHoldSaysWhatWhereAndWhatItMeans() throws IOException {
        Path checkpoint = folder.resolve("kept");
        ExampleLogs.writeForked(folder.resolve("forked"), 100, 200);
        Files.copy(folder.resolve("forked/checkpoint"), checkpoint);
        Run run = Run.of("verify-log", log, "--since", checkpoint.toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("It does not hold\n")
                .contains("- The first 200 entries are not those that were signed then.\n", "    Where: `")
                .contains("    What it means: The log was rewritten");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(Leftovers.inLayout(run.out())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void aLogThatGrewOutOfAKeptCheckpointHolds(String lineEnd) throws IOException {
        String checkpoint = Files.readString(folder.resolve("log/checkpoint"));
        Path kept = Files.writeString(folder.resolve("kept"), checkpoint.replace("\n", lineEnd));
        ExampleLogs.write(folder.resolve("log"), 600);
        Run run = Run.of("verify-log", log, "--since", kept.toString());
        assertThat(run.status()).isZero();
        assertThat(run.out().replaceAll("\\s+", " ")).contains("grown out of", "which has 300 entries");
        assertThat(Leftovers.inLayout(run.out())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" %s", "%s\n", "%s\r\n", "\uFEFF%s", "\u00A0%s\u00A0"})
    void aKeyMayHaveSpacesAndALineEndAroundIt(String form) throws IOException {
        String key = form.formatted(ExampleLogs.KEY);
        Path file = Files.writeString(folder.resolve("key"), key);
        for (String given : List.of(key, file.toString())) {
            Run run = Run.of("verify-log", log, "--key", given);
            assertThat(run.status()).as(run.err()).isZero();
            assertThat(Run.of("verify-log", log, "--cosigner", given).err()).isEmpty();
            assertThat(Run.of(
                                    "cosign",
                                    log,
                                    "--log-key",
                                    given,
                                    "--key",
                                    folder.resolve("mine").toString(),
                                    "--name",
                                    "audit.example.org",
                                    "--state",
                                    folder.resolve("state").toString())
                            .status())
                    .isZero();
        }
    }

    @Test
    void aPackIsVerifiedAndWhatIsWithheldIsSaid() throws IOException {
        Path pack = ExampleLogs.writePack(folder.resolve("pack"));
        Run run = Run.of("verify-log", pack.toString(), "--key", ExampleLogs.KEY);
        assertThat(run.status()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("The pack of entry 270 of the log `log.example.org` verifies.")
                .contains("Withheld: `evidence/ev-1` of the record, because: section 43.");
        assertThat(Leftovers.inLayout(run.out())).isEmpty();
    }

    @Test
    void whatIsThereIsNoLogOrCannotBeRead() throws IOException {
        Path text = Files.writeString(folder.resolve("text.zip"), "text");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertUnreadable(folder.resolve("none").toString(), "there is no such file or folder");
        assertUnreadable(text.toString(), "neither a folder nor a zip file");
        assertUnreadable(empty.toString(), "there is neither a `checkpoint`");
        assertUnreadable("https://", "such as https://example.org/log");
        assertUnreadable("http://127.0.0.1:1/log", "cannot be fetched");
    }

    private static void assertUnreadable(String where, String why) {
        Run run = Run.of("verify-log", where);
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("verify-log: `" + where + "` cannot be verified: ")
                .contains(why)
                .hasLineCount(1);
    }

    @Test
    void badUsageSaysWhatIsAllowed() throws IOException {
        Path none = folder.resolve("none");
        Path text = Files.writeString(folder.resolve("text"), "text\n");
        assertUsage("Missing required parameter", "verify-log");
        assertUsage("neither a verifier key nor a file", "verify-log", log, "--key", "abc");
        assertUsage("allowed: a verifier key", "verify-log", log, "--cosigner", text.toString());
        assertUsage("it cannot be read", "verify-log", log, "--since", none.toString());
        assertUsage("found no signatures", "verify-log", log, "--since", text.toString());
    }

    private static void assertUsage(String told, String... arguments) {
        Run run = Run.of(arguments);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(told).doesNotContain("\tat ");
    }
}
