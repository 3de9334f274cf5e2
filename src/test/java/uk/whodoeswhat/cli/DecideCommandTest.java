package uk.whodoeswhat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DecideCommandTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void tellsTheDecisionOfAScenariosProposal() {
        Run run = Run.of("decide", PublicProposals.NCRS);
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Centrally provided, backstop. Could be used.", "wdw-2023 S3");
    }

    @Test
    void decidesTheSameFromYamlJsonAndStandardInput() throws IOException {
        Path file = Files.writeString(folder.resolve("ncrs.json"), PublicProposals.json(PublicProposals.NCRS));
        String scenario = Run.of("decide", PublicProposals.NCRS).out();
        assertThat(Run.of("decide", file.toString()).out()).isEqualTo(scenario);
        assertThat(Run.withInput(PublicProposals.json(PublicProposals.NCRS), "decide", "-")
                        .out())
                .isEqualTo(scenario);
        assertThat(Run.withInput(Files.readString(Path.of(PublicProposals.NCRS)), "decide", "-")
                        .out())
                .isEqualTo(scenario);
    }

    @Test
    void writesJsonOneDecisionALineInTheOrderForDisplay() {
        Run run = Run.of("decide", "--format", "json", PublicProposals.NCRS, PublicProposals.SEND);
        List<JsonNode> decisions = run.out().lines().map(JSON::readTree).toList();
        assertThat(decisions).extracting(each -> each.get("tier").asString()).containsExactly("BACKSTOP", "LOCAL");
        assertThat(decisions.get(0).propertyNames())
                .containsExactly(
                        "schema",
                        "proposal",
                        "rulebook",
                        "engine",
                        "asOf",
                        "reading",
                        "tier",
                        "usage",
                        "standing",
                        "possibleTiers",
                        "headline",
                        "need",
                        "aimsCase",
                        "summary",
                        "findings",
                        "requirements",
                        "trace",
                        "consequences",
                        "whyNot",
                        "minimalChanges",
                        "nextQuestions",
                        "readings",
                        "margins",
                        "restsOn",
                        "digest");
    }

    @ParameterizedTest
    @CsvSource({"tier, false, false", "trace, true, false", "full, true, true"})
    void tellsAsMuchAsIsAskedFor(String detail, boolean trace, boolean digest) {
        JsonNode decision = JSON.readTree(Run.of("decide", "--format=json", "--detail=" + detail, PublicProposals.SEND)
                .out());
        assertThat(decision.has("trace")).isEqualTo(trace);
        assertThat(decision.has("digest")).isEqualTo(digest);
    }

    @Test
    void decidesByAnotherReading() {
        assertThat(Run.of("decide", "--reading", "backstop-scale=not-national", "--detail=tier", PublicProposals.NCRS)
                        .out())
                .doesNotContain("Centrally provided, backstop: could be used.")
                .contains("Reading: not the rulebook's own answers");
    }

    @Test
    void tellsEachProblemOnALineAndDecidesTheRest() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.yaml"), "reference: X\nversion: none\nsurprise: 1\n");
        Run run = Run.of(
                "decide",
                "--detail=tier",
                bad.toString(),
                folder.resolve("none.yaml").toString(),
                PublicProposals.SEND);
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).contains("Local. So it is delivered today");
        assertThat(run.err().lines())
                .contains(folder.resolve("none.yaml")
                        + ": the document: found no such file; allowed: a file with a proposal or a scenario")
                .anySatisfy(line -> assertThat(line).startsWith(bad + ": surprise (line 3, column 1): found "))
                .anySatisfy(line ->
                        assertThat(line).startsWith(bad + ": version (line 2, column 10): found the text `none`"))
                .allSatisfy(line -> assertThat(line).contains(": found ", "; allowed: "));
    }

    @Test
    void refusesAScenarioWithoutAProposal() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.yaml"), "scenario: x\n");
        Run run = Run.of("decide", bad.toString());
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err())
                .startsWith(bad + ": given (line 1, column 1): found ")
                .hasLineCount(1);
    }

    @Test
    void refusesMoreThanAMebibyteWithoutReadingOn() {
        Run run = Run.withInput("x".repeat(3 << 20), "decide", "-");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err())
                .contains("standard input: ", "more than 1048576 bytes")
                .hasLineCount(1);
    }

    @Test
    void decidesByTheRulebookOfAFolder() {
        Run run = Run.of("decide", "--rules", "rules/who-does-what-2023", PublicProposals.SEND);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(Run.of("decide", PublicProposals.SEND).out());
    }

    @Test
    void tellsWhatIsWrongWithARulebook() throws IOException {
        Run run = Run.of("decide", "--rules", folder.toString(), PublicProposals.SEND);
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("rulebook: ").contains("; allowed: "));
    }

    @Test
    void endsAFaultOfTheRulesWithItsRuleAndNoStackTrace() throws IOException {
        copyRules();
        Path file = folder.resolve("verdict.drl");
        String whole = Files.readString(file);
        String broken = whole.replace("backstop != Availability.AVAILABLE )", "backstop == Availability.AVAILABLE )");
        assertThat(broken).isNotEqualTo(whole);
        Files.writeString(file, broken);
        Run run = Run.of("decide", "--rules", folder.toString(), PublicProposals.SEND);
        assertThat(run.status()).isEqualTo(70);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith(PublicProposals.SEND + ": no decision, a fault of the rules: ")
                .hasLineCount(1);
    }

    private void copyRules() throws IOException {
        Path rules = Path.of("rules/who-does-what-2023");
        try (Stream<Path> files = Files.walk(rules)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(rules.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Broken pipe             | 0  |",
                "No space left on device | 70 | Fault: cannot write standard output: No space left on device"
            })
    void endsQuietlyOnlyWhenTheReaderWentAway(String reason, int status, String told) {
        var err = new StringWriter();
        var streams = new Console(new ByteArrayInputStream(new byte[0]), broken(reason), new PrintWriter(err), false);
        assertThat(CommandLineInterface.run(streams, settings -> {}, "decide", PublicProposals.SEND))
                .isEqualTo(status);
        assertThat(err.toString().lines().findFirst().orElse(null)).isEqualTo(told);
    }

    static OutputStream broken(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
