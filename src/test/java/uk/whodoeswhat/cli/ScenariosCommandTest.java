package uk.whodoeswhat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.whodoeswhat.Leftovers;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Format;

class ScenariosCommandTest {
    private static final Path PDS = Path.of("scenarios/who-does-what-2023/single-central/pds.yaml");

    @TempDir
    private Path folder;

    @Test
    void theBundledScenariosPass() {
        Run run = run();

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("scenarios: ", " passed, 0 failed.", "Rules: ", "Clauses: ", "Requirements: ");
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(Leftovers.inLayout(run.out())).isEmpty();
    }

    @Test
    void aFailureIsToldWithBothValues() throws IOException {
        write("pds.yaml", Files.readString(PDS).replace("tier: SINGLE_CENTRAL", "tier: LOCAL"));

        Run run = run(folder.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "1 scenario: 0 passed, 1 failed.",
                        "tier: expected LOCAL, found SINGLE_CENTRAL",
                        "Never fired:");
        assertThat(Leftovers.inLayout(run.out())).isEmpty();
    }

    @Test
    void jsonIsOneDocument() throws IOException {
        write("pds.yaml", Files.readString(PDS).replace("tier: SINGLE_CENTRAL", "tier: LOCAL"));

        Run run = run(folder.toString(), "--format", "json");

        assertThat(run.status()).isEqualTo(1);
        byte[] bytes = run.out().getBytes(StandardCharsets.UTF_8);
        assertThat(DocumentReader.read(bytes, Format.JSON).problems()).isEmpty();
        assertThat(run.out())
                .contains(
                        "\"failed\":1",
                        "{\"what\":\"tier\",\"expected\":\"LOCAL\",\"found\":\"SINGLE_CENTRAL\"}",
                        "\"usage.single\":[\"pds\"]");
    }

    @Test
    void anUnreadableScenarioIsToldAndTheRestIsRun() throws IOException {
        write("pds.yaml", Files.readString(PDS));
        write("broken.yaml", "scenario: broken\n");

        Run run = run(folder.toString());

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("broken.yaml expect (line 1, column 1): found no field `expect`");
        assertThat(run.out()).contains("1 scenario: 1 passed, 0 failed.");
    }

    @Test
    void anotherRulebookCanBeNamed() throws IOException {
        write("pds.yaml", Files.readString(PDS));

        assertThat(run(folder.toString(), "--rules", "rules/who-does-what-2023").status())
                .isZero();
    }

    @Test
    void aRulebookThatDoesNotOpenIsToldAsDecideTellsIt() {
        Run run = run("--rules", folder.toString());

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo(Run.of("decide", "--rules", folder.toString(), PublicProposals.SEND)
                        .err());
    }

    @Test
    void badUsageIsRefused() {
        assertRefused("gone`, which is not a folder", folder.resolve("gone").toString());
        assertRefused("` without a scenario; allowed: ", folder.toString());
        assertRefused("found `xml`; allowed: text, json", "--format", "xml");
    }

    private static void assertRefused(String told, String... arguments) {
        Run run = run(arguments);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(told);
        assertThat(run.out()).isEmpty();
    }

    private static Run run(String... arguments) {
        return Run.of(
                Stream.concat(Stream.of("scenarios"), Stream.of(arguments)).toArray(String[]::new));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
