package uk.whodoeswhat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.whodoeswhat.Leftovers;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.decision.Detail;
import uk.whodoeswhat.decision.EngineVersion;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Node;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.ProposalReader;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.StageObserver;

/** What a board reads of the public cases. */
class PlainTextTest {
    private static final Path SCENARIOS = Path.of("scenarios/who-does-what-2023");
    private static final Path GOLDEN = Path.of("src/test/resources/report");
    private static final Rulebook RULEBOOK = accepted(Rulebook.bundled("who-does-what-2023"));
    private static final Reading DEFAULT = RULEBOOK.reading(Map.of());

    /** An enum constant, or what looks like one. */
    private static final Pattern CONSTANT = Pattern.compile("[A-Z_]{4,}");

    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final Pattern DOTTED = Pattern.compile("\\b(aim|scale|visibility|standardisation|coverage)\\.[a-z]");

    /** With `-Dgolden.write=true` the files are written anew; the difference then shows in the version control. */
    @ParameterizedTest
    @CsvSource({
        "local/nhs-login, FULL, nhs-login.txt",
        "backstop/ncrs, FULL, ncrs.txt",
        "backstop/ncrs, TRACE, ncrs-trace.txt",
        "local/nhs-login, TIER, nhs-login-tier.txt"
    })
    void readsAsAgreed(String scenario, Detail detail, String golden) throws IOException {
        String text = DIGEST.matcher(text(SCENARIOS.resolve(scenario + ".yaml"), detail, DEFAULT))
                .replaceAll("sha256:(64 hex digits)")
                .replace("Who Does What, version " + EngineVersion.get(), "Who Does What, version (of the build)");
        Path file = GOLDEN.resolve(golden);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void keepsToTheWidth(Path scenario) throws IOException {
        for (Detail detail : Detail.values()) {
            assertThat(text(scenario, detail, DEFAULT).lines().toList())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line.codePoints().count()).isLessThanOrEqualTo(80))
                    .allSatisfy(line -> assertThat(line).isEqualTo(line.stripTrailing()));
        }
    }

    /** Capitals that the proposal itself has, such as MESH, are its author's words. */
    @ParameterizedTest
    @MethodSource("cases")
    void hasNoInternalNames(Path scenario) throws IOException {
        String proposal = Files.readString(scenario).replaceAll("(?s)\nexpect:.*", "");
        for (Detail detail : Detail.values()) {
            String text = text(scenario, detail, DEFAULT);
            List<String> constants = CONSTANT.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .filter(word -> !word.equals("DTAC") && !word.equals("DSPT"))
                    .filter(word -> !proposal.contains(word))
                    .toList();
            assertThat(constants).isEmpty();
            assertThat(text).doesNotContainPattern(DOTTED);
            assertThat(Leftovers.inLayout(text)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysSoOfAnExampleAndOfItsStanding(Detail detail) throws IOException {
        assertThat(text(SCENARIOS.resolve("local/nhs-login.yaml"), detail, DEFAULT))
                .contains(
                        "Example, not an official assessment.",
                        "No tier yet.",
                        "Evidence. Incomplete: it could also become");
        assertThat(text(SCENARIOS.resolve("local/send.yaml"), detail, DEFAULT))
                .contains("Local. So it is delivered today", "Evidence. Complete: no missing or disputed answer");
    }

    @ParameterizedTest
    @CsvSource({"backstop-scale, not-national, A backstop is for a service that does not have scale"})
    void saysWhichReadingIsNotTheRulebooksOwn(String question, String answer, String says) throws IOException {
        Path scenario = SCENARIOS.resolve("backstop/ncrs.yaml");
        assertThat(text(scenario, Detail.FULL, RULEBOOK.reading(Map.of(question, answer))))
                .contains("not the rulebook's own answers", says);
        assertThat(text(scenario, Detail.FULL, DEFAULT)).doesNotContain(says);
    }

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(SCENARIOS)) {
            List<Path> cases = files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(PlainTextTest::hasGiven)
                    .sorted()
                    .toList();
            assertThat(cases).hasSizeGreaterThanOrEqualTo(13);
            return cases.stream();
        }
    }

    private static boolean hasGiven(Path file) {
        return read(file)
                .field("given")
                .filter(given -> given instanceof Node.ObjectNode object
                        && object.field("base").isEmpty())
                .isPresent();
    }

    private static String text(Path scenario, Detail detail, Reading reading) {
        Proposal proposal =
                accepted(ProposalReader.read(read(scenario).field("given").orElseThrow()));
        return PlainText.of(BoardView.of(Decision.of(RULEBOOK, proposal, reading, StageObserver.NONE), detail));
    }

    private static Node.ObjectNode read(Path file) {
        try {
            return (Node.ObjectNode) accepted(DocumentReader.read(Files.readAllBytes(file), Format.YAML));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T accepted(Result<T> read) {
        assertThat(read.problems()).isEmpty();
        return ((Result.Ok<T>) read).value();
    }
}
