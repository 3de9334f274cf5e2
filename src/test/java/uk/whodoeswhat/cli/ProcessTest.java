package uk.whodoeswhat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a process of its own shows: its exit status, its encoding, and a pipe that is closed. */
class ProcessTest {

    @TempDir
    Path folder;

    @Test
    void writesUtf8AndExitsWithItsStatus() throws IOException, InterruptedException {
        String proposal = PublicProposals.json(PublicProposals.SEND).replace("\"SEND\"", "\"SEND é✓\"");
        Path file = Files.writeString(folder.resolve("send.json"), proposal);
        Process process = start("decide", "--detail=tier", file.toString(), "none.yaml");
        String out = text(process.getInputStream());
        String err = text(process.getErrorStream());
        assertThat(process.waitFor()).isEqualTo(3);
        assertThat(out).contains("SEND é✓");
        assertThat(err)
                .isEqualToIgnoringNewLines(
                        "none.yaml: the document: found no such file; allowed: a file with a proposal or a scenario");
    }

    @Test
    void aClosedPipeEndsABatchQuietly() throws IOException, InterruptedException {
        Path in = Files.writeString(
                folder.resolve("in.ndjson"), (PublicProposals.json(PublicProposals.SEND) + "\n").repeat(500));
        Process process = start("batch", in.toString(), "-");
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).startsWith("{\"schema\":");
        }
        String err = text(process.getErrorStream());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(err).isEmpty();
    }

    /** Arabic digits, an i without a dot, years of the Buddha: none of it is in what is written. */
    @ParameterizedTest
    @ValueSource(strings = {"ar,EG,nu-arab", "tr,TR,", "th,TH,ca-buddhist-nu-thai"})
    void writesAlikeInEveryLocale(String locale) throws IOException, InterruptedException {
        String[] parts = locale.split(",", -1);
        Path file = Files.writeString(folder.resolve("send.json"), PublicProposals.json(PublicProposals.SEND));
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"id\": \"\u0001\", \"TITLE\": 1}");
        String[] arguments = {"decide", "--detail=full", file.toString(), broken.toString()};
        List<String> options =
                List.of("-Duser.language=" + parts[0], "-Duser.country=" + parts[1], "-Duser.extensions=" + parts[2]);
        Process elsewhere = start(options, Map.of("TZ", "Asia/Kathmandu"), arguments);
        String out = text(elsewhere.getInputStream());
        String err = text(elsewhere.getErrorStream());
        Run here = Run.of(arguments);
        assertThat(elsewhere.waitFor()).isEqualTo(here.status()).isEqualTo(3);
        assertThat(out).isEqualTo(here.out()).contains("2023");
        assertThat(err).isEqualTo(here.err());
    }

    /** Java hands over a question mark for each byte that the locale C does not know. */
    @Test
    void aNameThatTheLocaleCannotTellIsRefusedWithWhatToDo() throws IOException, InterruptedException {
        Process process = shell("decide \"$(printf 'caf\\303\\251.json')\"", Map.of("LC_ALL", "C"));
        assertThat(text(process.getErrorStream())).contains("letters may have been lost", "LC_ALL=C.UTF-8");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void writesUtf8AlsoInTheLocaleC() throws IOException, InterruptedException {
        Path file = Files.writeString(
                folder.resolve("send.json"),
                PublicProposals.json(PublicProposals.SEND).replace("\"SEND\"", "\"SEND é✓\""));
        Process process = start(List.of(), Map.of("LC_ALL", "C"), "decide", "--detail=tier", file.toString());
        assertThat(text(process.getInputStream())).contains("SEND é✓");
        assertThat(process.waitFor()).isZero();
    }

    /** Nor is a folder for temporary files asked for. */
    @Test
    @Tag("full")
    void aBatchWithLittleMemoryIsWholeOrSaysSo() throws IOException, InterruptedException {
        String proposal = PublicProposals.json(PublicProposals.SEND);
        Path in = Files.writeString(folder.resolve("in.ndjson"), (proposal + " ".repeat(1_000_000) + "\n").repeat(60));
        Path out = folder.resolve("out.ndjson");
        Process process = start(
                List.of("-Xmx64m", "-Djava.io.tmpdir=/nowhere"), Map.of(), "batch", in.toString(), out.toString());
        String err = text(process.getErrorStream());
        int status = process.waitFor();
        if (status == 0) {
            assertThat(Files.readAllLines(out)).hasSize(60).allMatch(line -> line.startsWith("{\"schema\":"));
        } else {
            assertThat(status).isEqualTo(Exit.FAULT);
            assertThat(err).contains("Not enough memory").doesNotContain("\tat ");
            assertThat(out).doesNotExist();
        }
    }

    private static Process shell(String command, Map<String, String> environment) throws IOException {
        return run(List.of("sh", "-c", String.join(" ", java(List.of())) + " " + command), environment);
    }

    private static Process start(String... arguments) throws IOException {
        return start(List.of("-Dfile.encoding=US-ASCII"), Map.of(), arguments);
    }

    private static Process start(List<String> options, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = java(options);
        command.addAll(List.of(arguments));
        return run(command, environment);
    }

    private static List<String> java(List<String> options) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "uk.whodoeswhat.WhoDoesWhat"));
        return command;
    }

    private static Process run(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (OutputStream none = process.getOutputStream()) {
            none.flush();
        }
        return process;
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
