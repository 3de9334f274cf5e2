package uk.whodoeswhat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From wherever a start takes its settings, it looks at them first, and says on one line what is wrong with one. */
class SettingsAtStartTest {
    private static final String UNKNOWN =
            "Found the setting `who-does-what.retension`; allowed: .*; did you mean `who-does-what.retention`\\?";

    @TempDir
    Path folder;

    @Test
    void ofTheCommandLine() throws Exception {
        assertRefused(Map.of(), UNKNOWN, "--who-does-what.retension=P2Y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application.properties", "config/application.properties"})
    void ofAFileBesideIt(String file) throws Exception {
        write(file, "who-does-what.retension=P2Y");
        assertRefused(Map.of(), UNKNOWN);
    }

    @Test
    void ofAFileThatIsNamed() throws Exception {
        Path named = write("etc/ours.properties", "who-does-what.retension=P2Y");
        assertRefused(Map.of(), UNKNOWN, "--spring.config.additional-location=" + named.toUri());
    }

    @Test
    void ofTheEnvironment() throws Exception {
        assertRefused(
                Map.of("WHO_DOES_WHAT_RETENSION", "P2Y"),
                "Found the environment variable `WHO_DOES_WHAT_RETENSION`; allowed: .*; "
                        + "did you mean `WHO_DOES_WHAT_RETENTION`\\?");
        assertRefused(Map.of("SPRING_APPLICATION_JSON", "{\"who-does-what.retension\": \"P2Y\"}"), UNKNOWN);
    }

    @Test
    void whatTheyStateIsLookedAtToo() throws Exception {
        write("application.properties", "who-does-what.bodies.at-once=0");
        assertRefused(Map.of(), "who-does-what.bodies.at-once: found `0`; allowed: a whole number from 1 to 10000");
        assertRefused(
                Map.of("WHO_DOES_WHAT_BODIES_AT_ONCE", "many"),
                "who-does-what.bodies.at-once: found `many`; allowed: a whole number from 1 to 10000");
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text + "\n");
    }

    /** That of this program, from wherever it is started; without what a library of the tests brings, to which Spring would log. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1))
                .filter(each -> !each.contains("log4j-api"))
                .map(each -> Path.of(each).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void assertRefused(Map<String, String> environment, String line, String... settings)
            throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                "uk.whodoeswhat.WhoDoesWhat",
                "serve",
                "--server.port=0"));
        command.addAll(List.of(settings));
        ProcessBuilder start = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        start.environment().putAll(environment);
        Process process = start.start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readString(said).strip()).matches(line);
        assertThat(process.exitValue()).isEqualTo(Exit.USAGE);
        assertThat(folder.resolve("data")).doesNotExist();
    }
}
