package uk.whodoeswhat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.whodoeswhat.store.DecisionWriter;
import uk.whodoeswhat.store.StoreEnvironment;
import uk.whodoeswhat.store.StoreObserver;
import uk.whodoeswhat.store.StoreSettings;

/** On machines that are not set up as those of developers are, and after what no virtual machine outlives. */
class MachineTest {

    @TempDir
    Path folder;

    private record Ended(int status, String said) {}

    /** A thread that runs out of memory, in a process where the service has begun to start. */
    static final class OutOfMemory {
        public static void main(String[] args) throws InterruptedException {
            Thread.setDefaultUncaughtExceptionHandler(SpringServiceStarter::ended);
            Thread thread = new Thread(() -> {
                throw args[0].equals("memory") ? new OutOfMemoryError("a test") : new StackOverflowError("a test");
            });
            thread.start();
            thread.join();
        }
    }

    @Test
    void sqliteIsLoadedFromTheDataDirectoryWhereThereIsNoTemporaryOne() throws Exception {
        DecisionWriter.open(StoreSettings.in(folder), StoreEnvironment.ofSystem(), StoreObserver.NONE)
                .map(recorder -> {
                    recorder.close();
                    return recorder;
                });

        Ended replay = run(
                List.of("-Djava.io.tmpdir=" + folder.resolve("none")),
                "uk.whodoeswhat.WhoDoesWhat",
                "replay",
                "--all",
                "--data=" + folder);

        assertThat(replay.said()).contains("0 replayed, 0 different");
        assertThat(replay.status()).isEqualTo(Exit.OK);
        try (var left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .doesNotContain("none")
                    .noneMatch(name -> name.startsWith("sqlite"));
        }
    }

    @Test
    void aServiceWithoutATemporaryFolderSaysWhatToSet() throws Exception {
        Ended start = run(
                List.of("-Djava.io.tmpdir=" + folder.resolve("none")),
                "uk.whodoeswhat.WhoDoesWhat",
                "--who-does-what.data=" + folder.resolve("data"));

        assertThat(start.said())
                .contains("java.io.tmpdir: found `" + folder.resolve("none") + "`", "-Djava.io.tmpdir=DIR");
        assertThat(start.status()).isEqualTo(Exit.USAGE);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aThreadThatRanOutOfMemoryEndsTheProcessWithAStatus() throws Exception {
        assertThat(run(List.of(), OutOfMemory.class.getName(), "memory").status())
                .isEqualTo(Exit.FAULT);
        Ended other = run(List.of(), OutOfMemory.class.getName(), "stack");
        assertThat(other.status()).isEqualTo(Exit.OK);
        assertThat(other.said()).contains("has ended");
    }

    private Ended run(List<String> java, String program, String... arguments) throws IOException, InterruptedException {
        Path said = Files.createTempFile("said", ".txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(java);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        Process process = builder.start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            return new Ended(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
            Files.delete(said);
        }
    }
}
