package uk.whodoeswhat.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.RecordWriter;
import uk.whodoeswhat.document.Result;

/** Whatever is done to a proposal's text, the reader answers, and the places it names are in the text. */
class ProposalReaderFuzzTest {
    private static final int ROUNDS = 2000;
    private static final List<String> SPLINTERS = List.of(
            "",
            "\n",
            " ",
            ":",
            "-",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "'",
            "#",
            "&a ",
            "*a",
            "!!int ",
            "---\n",
            "? ",
            "|",
            "%",
            "null",
            "~",
            "1e999999999",
            "-1",
            "0",
            "43",
            "é",
            "😀",
            "\uFEFF",
            "\u0000",
            "NOT_APPLICABLE",
            "NONE",
            "2099-01-01",
            "\\ud800",
            "\t",
            ",");

    @ParameterizedTest
    @EnumSource(Format.class)
    void alwaysAnswers(Format format) throws Exception {
        String text = text(format);
        Random random = new Random(format.name().hashCode());
        int refused = 0;
        for (int i = 0; i < ROUNDS; i++) {
            String mutant = mutant(text, random);
            Result<Proposal> read = ProposalReader.read(mutant.getBytes(UTF_8), format);
            if (read instanceof Result.Rejected<Proposal>) {
                refused++;
                assertThat(read.problems())
                        .as(mutant)
                        .isNotEmpty()
                        .allSatisfy(problem -> assertInside(problem, mutant));
            }
        }
        assertThat(refused).isBetween(ROUNDS / 4, ROUNDS - 10);
    }

    private static String text(Format format) throws Exception {
        String yaml = Files.readString(Path.of("src/test/resources/proposals/valid/example.yaml"));
        Proposal proposal = ((Result.Ok<Proposal>) ProposalReader.read(yaml.getBytes(UTF_8), Format.YAML)).value();
        return switch (format) {
            case YAML -> yaml;
            case JSON ->
                JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(RecordWriter.tree(proposal));
        };
    }

    private static String mutant(String text, Random random) {
        StringBuilder mutant = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int from = random.nextInt(mutant.length());
            int to = Math.min(mutant.length(), from + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> mutant.delete(from, to);
                case 1 -> mutant.insert(from, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
                case 2 -> mutant.replace(from, to, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
                default -> mutant.insert(from, mutant.substring(random.nextInt(from + 1), from));
            }
        }
        return mutant.toString();
    }

    private static void assertInside(Problem problem, String text) {
        String[] lines = text.split("\r\n|[\r\n\u0085\u2028\u2029]", -1);
        assertThat(problem.message()).doesNotContain("\n", "fit together").hasSizeLessThan(1200);
        if (problem.line() > 0) {
            assertThat(problem.line()).as(problem.message()).isBetween(1, lines.length);
            assertThat(problem.column()).as(problem.message()).isBetween(1, lines[problem.line() - 1].length() + 1);
        }
    }
}
