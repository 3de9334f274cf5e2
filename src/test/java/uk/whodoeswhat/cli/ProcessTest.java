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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own shows: its exit status, its encoding, and a pipe that is closed. */
class ProcessTest {

    @TempDir
    Path folder;

    @Test
    void writesUtf8AndExitsWithItsStatus() throws IOException, InterruptedException {
        String proposal = Given.json(Given.SEND).replace("\"SEND\"", "\"SEND é✓\"");
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
        Path in = Files.writeString(folder.resolve("in.ndjson"), (Given.json(Given.SEND) + "\n").repeat(500));
        Process process = start("batch", in.toString(), "-");
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).startsWith("{\"schema\":");
        }
        String err = text(process.getErrorStream());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(err).isEmpty();
    }

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=US-ASCII",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "uk.whodoeswhat.WhoDoesWhat"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).start();
        try (OutputStream none = process.getOutputStream()) {
            none.flush();
        }
        return process;
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
