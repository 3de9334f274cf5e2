package uk.whodoeswhat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Format;

class ScenariosCommandTest {
    private static final Path PDS = Path.of("scenarios/who-does-what-2023/single-central/pds.yaml");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theBundledScenariosPass() {
        assertThat(run()).isZero();
        assertThat(out.toString())
                .contains("scenarios: ", " passed, 0 failed.", "Rules: ", "Clauses: ", "Requirements: ");
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void aFailureIsToldWithBothValues() throws IOException {
        write("pds.yaml", Files.readString(PDS).replace("tier: SINGLE_CENTRAL", "tier: LOCAL"));

        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "1 scenario: 0 passed, 1 failed.",
                        "tier: expected LOCAL, found SINGLE_CENTRAL",
                        "Never fired:");
    }

    @Test
    void jsonIsOneDocument() throws IOException {
        write("pds.yaml", Files.readString(PDS).replace("tier: SINGLE_CENTRAL", "tier: LOCAL"));

        assertThat(run(folder.toString(), "--format", "json")).isEqualTo(1);
        byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(DocumentReader.read(bytes, Format.JSON).problems()).isEmpty();
        assertThat(out.toString())
                .contains(
                        "\"failed\":1",
                        "{\"expected\":\"LOCAL\",\"found\":\"SINGLE_CENTRAL\",\"what\":\"tier\"}",
                        "\"usage.single\":[\"pds\"]");
    }

    @Test
    void anUnreadableScenarioIsToldAndTheRestIsRun() throws IOException {
        write("pds.yaml", Files.readString(PDS));
        write("broken.yaml", "scenario: broken\n");

        assertThat(run(folder.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("broken.yaml expect (line 1, column 1): found no field `expect`");
        assertThat(out.toString()).contains("1 scenario: 1 passed, 0 failed.");
    }

    @Test
    void anotherRulebookCanBeNamed() throws IOException {
        write("pds.yaml", Files.readString(PDS));

        assertThat(run(folder.toString(), "--rules", "rules/who-does-what-2023"))
                .isZero();
    }

    @Test
    void badUsageIsRefused() {
        assertThat(run(folder.resolve("gone").toString())).isEqualTo(2);
        assertThat(run(folder.toString())).isEqualTo(2);
        assertThat(run("--format", "xml")).isEqualTo(2);
        assertThat(run("--rules", folder.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "gone` is not a folder",
                        "no scenario in",
                        "`xml` is not a format",
                        "the rulebook does not open");
        assertThat(out.toString()).isEmpty();
    }

    private int run(String... arguments) {
        return new CommandLine(new ScenariosCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
