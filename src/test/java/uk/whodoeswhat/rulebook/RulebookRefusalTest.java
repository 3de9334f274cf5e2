package uk.whodoeswhat.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;

/** A rulebook that is not in order does not open, and every message says in which file, line and rule. */
class RulebookRefusalTest {

    @TempDir
    Path folder;

    private RulebookCopy rulebook;

    @BeforeEach
    void copy() throws IOException {
        rulebook = RulebookCopy.in(folder);
    }

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(delimiter = '|', textBlock = """
            delivery.drl  | @clause( "H15" )            | ''                             | no @clause                  | 'delivery.central.met'
            delivery.drl  | @clause( "H15" )            | @clause( "H99" )               | the clause `H99`            | 'delivery.central.met'
            delivery.drl  | @source( "house" )          | @source( "horse" )             | the source `horse`          | 'delivery.central.met'
            delivery.drl  | @title( "Bought, built and run nationally, as the national body says" ) | ''            | no @title                   | 'delivery.central.met'
            delivery.drl  | @basis( "HOUSE" )           | @basis( "HUNCH" )              | the basis `HUNCH`           | 'delivery.central.met'
            delivery.drl  | rule "delivery.central.unknown" | rule "delivery.central.met" | a second rule with this id | 'delivery.central.met'
            delivery.drl  | Status.MET                  | Status.METT                    | METT                        | 'delivery.central.met'
            delivery.drl  | Provision.NOT_STATED        | Provision.NOT_SAID             | NOT_SAID                    | 'delivery.central.unknown'
            delivery.drl  | has( Provision.PROVIDER ) ) | has( Provision.PROVIDER ) ) $d : DeliveryFact() | Duplicate declaration | 'delivery.central.not-asked'
            coverage.drl  | "gap.max-share"             | "gap.min-share"                | the parameter `gap.min-share` | 'solutions.met'
            coverage.drl  | "gap-scope", "cohort"       | "gap-scope", "county"          | the answer `county` to gap-scope | 'coverage.none.of-the-cohort'
            coverage.drl  | "gap-scope", "cohort"       | "gap-size", "cohort"           | the question `gap-size`     | 'coverage.none.of-the-cohort'
            single.drl    | Criterion.SCALE_NATIONAL    | Criterion.SCALE_ENORMOUS       | the criterion `SCALE_ENORMOUS` | 'single.requires.national-scale'
            """)
    void aRuleThatIsNotInOrder(String file, String text, String instead, String found, String rule) throws IOException {
        int line = rulebook.change(file, text, instead);
        Problem problem = refused().stream()
                .filter(each -> each.found().contains(found))
                .findFirst()
                .orElseThrow();
        assertThat(problem.path()).isEqualTo(file + " rule `" + rule + "`");
        assertThat(problem.line()).isBetween(line - 8, line + 8);
    }

    @Test
    void aChangeThatNamesNoParameterOrIsMissing() throws IOException {
        rulebook.change("criteria.yaml", "{evidence.argued-from}", "{evidence.argued}");
        rulebook.change("criteria.yaml", "- to: ARGUED", "- to: UNKNOWN");
        assertThat(refused().stream().map(Problem::found))
                .contains(
                        "the parameter `evidence.argued` in a change of aim.outcomes",
                        "the change of aim.outcomes to `UNKNOWN`");
    }

    @Test
    void everyMistakeIsNamedAtOnce() throws IOException {
        rulebook.change("delivery.drl", "@clause( \"H15\" )", "@clause( \"H99\" )");
        rulebook.change("coverage.drl", "\"gap.max-share\"", "\"gap.min-share\"");
        assertThat(refused()).hasSize(2);
    }

    @Test
    void aSyntaxErrorNamesFileLineAndRule() throws IOException {
        int line = rulebook.change("delivery.drl", "only( Provision.NATIONAL ), statedNationally == true )", "only( ");
        assertThat(refused()).anySatisfy(problem -> {
            assertThat(problem.path()).contains("delivery.drl");
            assertThat(problem.line()).isBetween(line - 1, line + 3);
        });
    }

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(delimiter = '|', textBlock = """
            questions.yaml      | default: both        | default: neither     | the default `neither` of single-criteria
            criteria.yaml       | - id: coverage.none  | - id: coverage.some  | the criterion `coverage.some`
            parameters.yaml     | - id: evidence.cap-uncontrolled | - id: evidence.cap-controlled | the parameter `evidence.cap-uncontrolled`
            parameters.yaml     | value: "0.75"        | value: "most"        | the value `most` of scale.national-reach
            parameters.yaml     | clause: H13          | clause: H77          | the clause `H77`
            rulebook.yaml       | effectiveFrom: 2023-03-15 | effectiveFrom: soon | soon
            criteria.yaml       | aims: [aim.outcomes, | aims: [aim.output,   | the aim `aim.output`
            criteria.yaml       | aims: [aim.outcomes, | aims: [aim.value,    | the aim `aim.value` twice
            criteria.yaml       | aims: [aim.outcomes, aim.experience, aim.population-health, aim.value] | aims: [] | no aim
            criteria.yaml       | standardisation: [standardisation.care, | standardisation: [aim.value, | the criterion of standardisation `aim.value`
            criteria.yaml       | parts: [aim.value.money, | parts: [delivery.central, | the part of a whole `delivery.central`
            criteria.yaml       | parts: [aim.value.money, | parts: [aim.experience.patient, | the part of a whole `aim.experience.patient` twice
            criteria.yaml       | parts: [aim.value.money, aim.value.cost-per-capita] | parts: [aim.value.money] | 1 parts of aim.value
            criteria.yaml       | { id: dspt,          | { id: dtsp,          | the assurance `dtsp`
            criteria.yaml       | { id: dspt,          | { id: dpia,          | the assurance `dpia` twice
            criteria.yaml       | bringFirst: [FEWEST_TIERS_AT_WORST] | bringFirst: [] | no effect to bring first
            criteria.yaml       | bringFirst: [FEWEST_TIERS_AT_WORST] | bringFirst: [WORST] | WORST
            criteria.yaml       | enough: ARGUED       | enough: CONTESTED    | `CONTESTED` as enough of aim.outcomes
            criteria.yaml       | - to: NOT_MET    | - to: ARGUED         | the change of delivery.central to `ARGUED`
            criteria.yaml       | - to: CONTRADICTED   | - to: ARGUED         | the change of aim.outcomes to `ARGUED` twice
            criteria.yaml       | kind: reach          | kind: breach         | the kind `breach`
            criteria.yaml       | - id: reach          | - id: delivery       | the kind `delivery` twice
            criteria.yaml       | '      words: better outcomes\n' | ''       | the parameter `words` in a change of aim.outcomes
            criteria.yaml       | '{words}, and a source' | 'A source'        | the words of scale.critical
            sources/house.yaml  | - id: H2\\n          | - id: H1\\n          | the clause `H1` twice
            sources/house.yaml  | id: house            | id: mouse            | mouse
            """)
    void aFileThatIsNotInOrder(String file, String text, String instead, String found) throws IOException {
        rulebook.change(file, text.replace("\\n", "\n"), instead.replace("\\n", "\n"));
        assertThat(refused())
                .anySatisfy(problem -> assertThat(problem.message()).contains(found));
    }

    /** Each of its own parameter, of the unit that stands below. */
    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(delimiter = '|', textBlock = """
            evidence.argued-from     | value: "1"      | value: "0"       | the value `0` of evidence.argued-from
            evidence.argued-from     | value: "1"      | value: "3"       | the value `3` of evidence.argued-from
            evidence.argued-from     | value: "1"      | value: "-1"      | the value `-1` of evidence.argued-from
            evidence.argued-from     | value: "1"      | value: "1.5"     | the value `1.5` of evidence.argued-from
            evidence.argued-from     | value: "1"      | value: "١"       | the value `١` of evidence.argued-from
            evidence.argued-from     | minimum: "1"    | minimum: "one"   | the minimum `one` of evidence.argued-from
            evidence.argued-from     | minimum: "1"    | minimum: "3"     | the minimum `3` of evidence.argued-from
            evidence.argued-from     | step: "1"       | step: "0"        | the step `0` of evidence.argued-from
            evidence.argued-from     | step: "1"       | step: "-1"       | the step `-1` of evidence.argued-from
            market.many-organisations | step: "1"      | step: "7"        | the value `50` of market.many-organisations
            market.many-organisations | maximum: "10000" | maximum: "20000" | the step `1` of market.many-organisations
            market.many-organisations | maximum: "10000" | maximum: "1e4" | the maximum `1e4` of market.many-organisations
            market.many-organisations | maximum: "10000" | maximum: "99999999999" | the maximum `99999999999`
            market.many-organisations | value: "50"    | value: "10001"   | the value `10001` of market.many-organisations
            gap.max-share            | step: "0.01"    | step: "0.00"     | the step `0.00` of gap.max-share
            gap.max-share            | step: "0.01"    | step: "0.03"     | the value `0.10` of gap.max-share
            gap.max-share            | maximum: "1.00" | maximum: "1.01"  | the maximum `1.01` of gap.max-share
            gap.max-share            | value: "0.10"   | value: "10%"     | the value `10%` of gap.max-share
            gap.max-share            | value: "0.10"   | value: "NaN"     | the value `NaN` of gap.max-share
            gap.max-share            | step: "0.01"    | ''               | no step of gap.max-share
            gap.partial-counts       | value: "true"   | value: "yes"     | the value `yes` of gap.partial-counts
            gap.partial-counts       | unit: ANSWER    | unit: ANSWER\\n    step: "1" | a step of gap.partial-counts
            """)
    void aParameterThatIsNotOfItsOwnRange(String id, String text, String instead, String found) throws IOException {
        Path file = folder.resolve("parameters.yaml");
        String before = Files.readString(file);
        int at = before.indexOf(text, before.indexOf("- id: " + id));
        Files.writeString(
                file, before.substring(0, at) + instead.replace("\\n", "\n") + before.substring(at + text.length()));
        int line = (int) before.substring(0, at).lines().count();
        assertThat(refused()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).startsWith("parameters.yaml parameters[");
            assertThat(problem.line()).isBetween(line - 6, line + 2);
            assertThat(problem.found()).startsWith(found);
        });
    }

    @Test
    void aRulebookWithoutRules() throws IOException {
        try (Stream<Path> drl =
                Files.list(folder).filter(path -> path.toString().endsWith(".drl"))) {
            for (Path path : drl.toList()) {
                Files.delete(path);
            }
        }
        assertThat(refused()).anySatisfy(problem -> assertThat(problem.found()).isEqualTo("no rule"));
    }

    @Test
    void aFolderThatIsNotThere() {
        assertThat(Rulebook.ofFolder(folder.resolve("nowhere")).problems()).hasSize(1);
    }

    private List<Problem> refused() {
        Result<Rulebook> read = Rulebook.ofFolder(folder);
        assertThat(read).isInstanceOf(Result.Rejected.class);
        return read.problems();
    }
}
