package uk.whodoeswhat.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.proposal.ProposalReader;

class SubmissionReaderTest {
    private static final Path MINIMAL = Path.of("src/test/resources/proposals/valid/minimal-json.json");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a\\u0007b\"",
                "\"a\\uffffb\"",
                "\"\\ud800\"",
                "\"\\u200b\"",
                "\"X\\u202e\"",
                "null",
                "[null]",
                "{\"a\": null}",
                "7",
            })
    void aBrokenTitleIsOneProblemWhetherTheProposalIsWrappedOrNot(String title) throws IOException {
        String proposal = Files.readString(MINIMAL).replace("\"A service made up for a test\"", title);
        List<Problem> alone = problems(proposal);
        assertThat(alone).extracting(Problem::path).startsWith("title");
        assertThat(problems("{\"proposal\": " + proposal + "}"))
                .extracting(Problem::path)
                .containsExactlyElementsOf(
                        alone.stream().map(each -> "proposal." + each.path()).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"a\\u0007b\"", "\"\\uffff\"", "null", "{\"name\": \"a\\u0000\", \"role\": null}", "[null]"})
    void whatIsBrokenBesideTheProposalIsReported(String broken) throws IOException {
        String proposal = Files.readString(MINIMAL);
        for (String field : List.of("by", "reason")) {
            assertThat(problems("{\"proposal\": " + proposal + ", \"" + field + "\": " + broken + "}"))
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.path()).startsWith(field));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\\u0000\"", "[null]", "7", "\"x\""})
    void aProposalThatIsNoObjectIsAProblem(String proposal) {
        assertThat(problems("{\"proposal\": " + proposal + "}")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"reason\": \"\\u0007\"}", "{\"reason\": \"\\u200b\"}", "{\"reason\": null}", "null", "[]"})
    void aWithdrawalIsReadAsStrictly(String document) {
        assertThat(SubmissionReader.withdrawal(DocumentReader.parse(document.getBytes(UTF_8), Format.JSON))
                        .problems())
                .isNotEmpty();
    }

    @Test
    void thousandsOfBrokenValuesAreNotToldTwice() {
        String nulls = "[" + "null,".repeat(5000) + "null]";
        assertThat(problems("{\"proposal\": {\"evidence\": " + nulls + "}}")).hasSizeLessThan(1100);
    }

    /** What was legal when it was recorded: characters that no title may hold any more. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\\uffffb",
                "\\u200b",
                "X\\u202e",
                "one\\u0085two",
                "\\ud83f\\udffe",
                "\\u2069",
                "\\u0000",
                "a\\u007fb"
            })
    void aRecordedProposalIsReadWithTheTextsOfItsTime(String title) throws IOException {
        byte[] json = Files.readString(MINIMAL)
                .replace("A service made up for a test", title)
                .getBytes(UTF_8);
        assertThat(ProposalReader.read(json, Format.JSON).problems()).hasSize(1);
        assertThat(ProposalReader.recorded(json).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", " ", ""})
    void aRecordedProposalIsNotReadWithWhatWasNeverLegal(String title) throws IOException {
        byte[] json = Files.readString(MINIMAL)
                .replace("A service made up for a test", title)
                .getBytes(UTF_8);
        assertThat(ProposalReader.recorded(json).problems()).hasSize(1);
    }

    private static List<Problem> problems(String json) {
        return SubmissionReader.read(DocumentReader.parse(json.getBytes(UTF_8), Format.JSON))
                .problems();
    }
}
