package uk.whodoeswhat.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.whodoeswhat.baseline.RandomProposal;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rulebook.RulebookCopy;
import uk.whodoeswhat.rulebook.RulebookFiles;
import uk.whodoeswhat.rulebook.RulebookReader;
import uk.whodoeswhat.rulebook.definition.ParsedRulebook;

/** What is remembered is what the rules would say again: the same judgement, by the same rules on the same facts. */
class FactCacheTest {
    private static final List<Map<String, String>> READINGS =
            List.of(Map.of(), Map.of("precedence", "spectrum-order", "gap-scope", "all-icbs"));

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException {
        RulebookCopy.in(folder);
    }

    @Test
    void aRememberedJudgementIsAFreshOne() throws IOException {
        Engine remembering = engine();
        addRule("$c : Candidates( evidence().size() == 99 )");
        Engine fresh = engine();
        List<Proposal> proposals = LongStream.range(0, 60)
                .mapToObj(seed -> RandomProposal.of(seed, (int) seed % 31))
                .toList();
        for (Map<String, String> answers : READINGS) {
            Reading reading = Reading.of(remembering.contents().manifest().questions(), answers);
            for (int round = 0; round < 2; round++) {
                for (Proposal proposal : proposals) {
                    assertThat(judged(remembering, proposal, reading)).isEqualTo(judged(fresh, proposal, reading));
                }
            }
            assertThat(remembering.remembered(reading).memory().size()).isPositive();
            assertThat(fresh.remembered(reading).memory().size()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$c : Candidates( evidence().size() == 99 )",
                "$c : Candidates( toString() == \"nothing\" )",
                "$c : Candidates( single == Availability.OPEN ) Candidates( single == Availability.EXCLUDED )",
                "$c : Candidates( single == Availability.OPEN ) not Candidates( single == Availability.OPEN )"
            })
    void nothingIsRememberedWhereARuleCouldTellAlikeFactsApart(String condition) throws IOException {
        addRule(condition);
        Engine engine = engine();
        Reading reading = Reading.of(engine.contents().manifest().questions(), Map.of());
        judged(engine, RandomProposal.of(1, 30), reading);
        assertThat(engine.remembered(reading).memory().size()).isZero();
    }

    /** Adds a rule that never fires, after all others. */
    private void addRule(String condition) throws IOException {
        String rule = """

                // H20: never
                rule "verdict.never"
                  @title( "Never" )
                  @basis( "HOUSE" ) @source( "house" ) @clause( "H20" )
                when
                  %s
                then
                  verdict.conclude( $c, Tier.LOCAL );
                end
                """;
        Files.writeString(folder.resolve("verdict.drl"), rule.formatted(condition), StandardOpenOption.APPEND);
    }

    private static Judgement judged(Engine engine, Proposal proposal, Reading reading) {
        return Judge.judge(engine, proposal, reading, StageObserver.NONE);
    }

    private Engine engine() throws IOException {
        RulebookFiles files = RulebookFiles.ofFolder(folder);
        ParsedRulebook contents = value(RulebookReader.read(files));
        return new Engine(CompiledRules.open(value(RuleCompiler.compile(files.drl(), contents.scanned()))), contents);
    }

    private static <T> T value(Result<T> read) {
        assertThat(read.problems()).isEmpty();
        return ((Result.Ok<T>) read).value();
    }
}
