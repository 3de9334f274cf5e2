package uk.whodoeswhat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Format;

class CertifyCommandTest {
    private static final Path RULES = Path.of("rules/who-does-what-2023");

    @TempDir
    private Path folder;

    /** Its text is asked for with a rulebook that does not hold, and CertificateTest reads that of one that does. */
    @Test
    void theBundledRulebookHoldsInOneDocumentAndProgressIsShownOnlyToWhomWatches() {
        var out = new ByteArrayOutputStream();
        var err = new StringWriter();
        var streams = new Console(new ByteArrayInputStream(new byte[0]), out, new PrintWriter(err, true), true);
        int status = CommandLineInterface.run(streams, arguments -> {}, "certify", "--format", "json");
        assertThat(status).isZero();
        assertThat(DocumentReader.read(out.toByteArray(), Format.JSON).problems())
                .isEmpty();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("{\"schema\":\"who-does-what/certificate/1\",")
                .contains("\"holds\":true", "\"check\":\"UNCITED_CLAUSE\"", "\"failures\":[]")
                .hasLineCount(1)
                .doesNotContain("\u001B");
        assertThat(err.toString())
                .contains("stages 3 of 18", "readings 100 of 432")
                .doesNotContain("\n");
    }

    @Test
    @Tag("full")
    void aCounterexampleOfABrokenRulebookCanBeDecidedAsItIsPrinted(@TempDir Path examples) throws IOException {
        copy();
        Path preferred = folder.resolve("preferred.drl");
        Files.writeString(
                preferred,
                Files.readString(preferred)
                        .replace("Condition.met", "Condition.met\nimport static uk.whodoeswhat.tier.Condition.is")
                        .replace(
                                "met( Criterion.STANDARDS_EQUIVALENTS )",
                                "is( Criterion.STANDARDS_EQUIVALENTS, Status.NOT_MET )"));
        Run certified = Run.of("certify", "--rules", folder.toString());
        assertThat(certified.status()).isEqualTo(1);
        assertThat(certified.err()).isEmpty();
        assertThat(certified.out())
                .startsWith("Certificate of who-does-what-2023 2.0.0\nsha256:")
                .contains("It does not hold", "in 432 readings", "NO  better answers never", "`more-equivalents`");

        List<String> decide = new ArrayList<>(
                List.of("decide", "--rules", folder.toString(), "--detail", "tier", "--format", "json"));
        List<String> shown = new ArrayList<>();
        for (String example : examples(certified.out(), "NOT_MET, and the tier is", "UNKNOWN, and the tier is")) {
            shown.add(example.substring(example.indexOf("the tier is ") + 12, example.indexOf(".\n")));
            Path proposal = Files.createTempFile(examples, "", ".yaml");
            Files.writeString(proposal, example.substring(example.indexOf("reference:")));
            decide.add(proposal.toString());
        }
        Run decided = Run.of(decide.toArray(String[]::new));
        assertThat(decided.err()).isEmpty();
        assertThat(decided.out().lines().map(line -> line.replaceAll(".*?\"tier\":\"(\\w+)\".*", "$1")))
                .containsExactly("CENTRAL_PREFERRED", "LOCAL")
                .isEqualTo(shown);
    }

    @Test
    void aRulebookThatDoesNotOpenIsRefused() throws IOException {
        copy();
        Files.writeString(folder.resolve("delivery.drl"), "rule \"nothing\"\nwhen\nthen\nend\n");
        Run certified = Run.of("certify", "--rules", folder.toString());
        assertThat(certified.status()).isEqualTo(3);
        assertThat(certified.out()).isEmpty();
        assertThat(certified.err()).contains("delivery.drl rule `nothing`").contains("found no @clause");
    }

    /** The examples in the output, each from one of these words to the end of its proposal. */
    private static List<String> examples(String out, String... words) {
        List<String> examples = new ArrayList<>();
        for (String word : words) {
            String from = out.substring(out.indexOf(word));
            examples.add(from.substring(0, (from + "\n").indexOf("\n\n", from.indexOf("reference:")) + 1));
        }
        return examples;
    }

    private void copy() throws IOException {
        try (Stream<Path> paths = Files.walk(RULES)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                Path to = folder.resolve(RULES.relativize(path));
                Files.createDirectories(to.getParent());
                Files.copy(path, to);
            }
        }
    }
}
