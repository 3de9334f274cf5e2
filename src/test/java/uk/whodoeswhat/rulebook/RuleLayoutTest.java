package uk.whodoeswhat.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.framework.Basis;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.ProposalReader;
import uk.whodoeswhat.rationale.Step;
import uk.whodoeswhat.rationale.Trace;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.rulebook.definition.ScannedRules;
import uk.whodoeswhat.rulebook.engine.CompiledRules;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.rulebook.engine.RuleScan;
import uk.whodoeswhat.rulebook.engine.StageObserver;

/** However a rule is laid out on its lines, it is read as Drools reads it, or refused with file and line. */
class RuleLayoutTest {
    private static final String HEAD = """
            package uk.whodoeswhat.rules
            import uk.whodoeswhat.finding.DeliveryFact
            global uk.whodoeswhat.rulebook.engine.FindingCollector findings
            """;

    private static final String HEADER =
            "@title( \"A title\" ) @basis( \"HOUSE\" ) @source( \"house\" ) @clause( \"H15, H1\" )";

    private static final String BODY =
            "$d : DeliveryFact( has( Provision.ELSEWHERE ), reading.says( \"gap-scope\", \"cohort\" ),"
                    + " parameters.whole( \"aims.demonstrated\" ) > 1 )";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule \"one\"\n  HEADER\nwhen\n  BODY\nthen\n  findings.conclude( $d, 1 );\nend\n",
                "rule \"one\"\n  HEADER\nwhen \n  BODY\nthen \n  findings.conclude( $d, 1 );\nend \n",
                "rule \"one\" HEADER\nwhen\n  BODY\nthen\n  findings.conclude( $d, 1 );\nend // of it",
                "rule \"one\" HEADER when BODY then findings.conclude( $d, 1 ); end",
                "  rule\t\"one\"\n\tHEADER\n\twhen\t\n\tBODY\n\tthen\t\n\tfindings.conclude( $d, 1 );\n\tend\t\t\n",
                "rule \"one\"\r\n  HEADER\r\nwhen\r\n  BODY\r\nthen\r\n  findings.conclude( $d, 1 );\r\nend\r\n",
                "rule 'one'\n  HEADER\nwhen\n  BODY\nthen\n  findings.conclude( $d, 1 );\nend;\n",
                "rule \"one\" // @clause( \"H99\" )\n  HEADER /* when */\nwhen // then\n  BODY // evidence\nthen\n"
                        + "  findings.conclude( $d, 1 ); // end\nend /* rule \"two\" */",
                "/* rule \"none\" HEADER when then end */\n// rule \"none\"\nrule \"one\" HEADER\nwhen\n  BODY\nthen\n"
                        + "  findings.conclude( $d, \"rule \\\"two\\\" when then end\" );\nend",
            })
    void isReadAlike(String layout) {
        Rule rule = rules(drl(layout)).get(0);
        assertThat(rules(drl(layout))).hasSize(1);
        assertThat(rule.id()).isEqualTo("one");
        assertThat(rule.title()).isEqualTo("A title");
        assertThat(rule.basis()).isEqualTo(Basis.HOUSE);
        assertThat(rule.citations()).containsExactly(new Citation("house", "H15"), new Citation("house", "H1"));
        assertThat(rule.text()).contains("has( Provision.ELSEWHERE )").containsPattern("end;?$");
        assertThat(rule.parameters()).containsExactly("aims.demonstrated");
        assertThat(rule.questions()).containsExactly("gap-scope");
        assertThat(rule.mentions().condition())
                .containsExactly(
                        "$d",
                        "DeliveryFact",
                        "has",
                        "Provision",
                        "ELSEWHERE",
                        "reading",
                        "says",
                        "parameters",
                        "whole");
        assertThat(rule.mentions().called()).containsExactly("DeliveryFact", "has", "says", "whole");
        assertThat(drl(layout).lines().toList().get(rule.line() - 1)).contains("one");
    }

    @Test
    void twoRulesOnALineAndNamesInOtherScripts() {
        List<Rule> rules =
                rules(drl("// first\nrule \"één\" HEADER when then end rule \"规则\" HEADER when\nthen end\n"));
        assertThat(rules).extracting(Rule::id).containsExactly("één", "规则");
        assertThat(rules.get(0).text())
                .isEqualTo(drl("// first\nrule \"één\" HEADER when then end").substring(HEAD.length()));
        assertThat(rules.get(1).text()).startsWith("rule \"规则\"").endsWith("end");
        assertThat(rules)
                .allSatisfy(rule -> assertThat(rule.mentions().condition()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            rule "one" when then end                             | no @title                 | 4
            rule "a" HEADER when then end  \\n query "one" DeliveryFact() end    | no @clause    | 5
            \\nrule "one" @title( "x" ) when then end            | no @source                | 5
            rule "one" @title( "x" ) HEADER when then end        | @title not as one text    | 4
            rule "one" HEADER @also( house ) when then end       | @also not as one text     | 4
            rule "" HEADER when then end                         | a rule without a name     | 4
            rule "one" HEADER \\n when DeliveryFact( \\n then end    | *                         | 6
            rule "one" HEADER when then                          | *                         | 5
            """)
    void isRefusedWithFileAndLine(String layout, String found, int line) {
        assertThat(scanned(drl(layout.replace("\\n", "\n"))).problems()).anySatisfy(problem -> {
            assertThat(problem.path()).startsWith("a.drl");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.found()).contains(found.replace("*", ""));
        });
    }

    @Test
    void rulesAreKeptBesideWhatWasCompiledOfThem() throws IOException {
        ScannedRules anew = value(RuleScan.of(
                RulebookFiles.ofFolder(Path.of("rules/who-does-what-2023")).drl()));
        assertThat(CompiledRules.scanned(BundledRules.compiled(Rulebook.SHIPPED)))
                .contains(anew);
    }

    /** The fields that a rule used are the same, too. */
    @Test
    void decidesAlike() throws IOException {
        RulebookCopy.in(folder);
        Path file = folder.resolve("delivery.drl");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\nwhen\n", "\nwhen \t\n")
                        .replace("\nthen\n", "\nthen  // evidence\n")
                        .replace("\nend\n", "\nend \n")
                        .replace("unknown\"\n  @title", "unknown\" @title")
                        .replace("\n", "\r\n"));
        assertThat(steps(value(Rulebook.ofFolder(folder))))
                .isEqualTo(steps(value(Rulebook.bundled(Rulebook.SHIPPED))))
                .anySatisfy(step -> assertThat(step).contains("delivery.central.unknown"));
    }

    private static List<String> steps(Rulebook rulebook) throws IOException {
        Proposal proposal = value(ProposalReader.read(
                Files.readAllBytes(Path.of("src/test/resources/proposals/valid/minimal.yaml")), Format.YAML));
        Judgement judgement = rulebook.judge(proposal, rulebook.reading(Map.of()), StageObserver.NONE);
        return Trace.of(rulebook, judgement).stream().map(RuleLayoutTest::told).toList();
    }

    private static String told(Step step) {
        return step.rule().id() + " " + step.rule().citations() + " " + step.used() + " " + step.concluded();
    }

    private static String drl(String layout) {
        return HEAD + layout.replace("HEADER", HEADER).replace("BODY", BODY);
    }

    private static List<Rule> rules(String drl) {
        return value(scanned(drl)).rules();
    }

    private static Result<ScannedRules> scanned(String drl) {
        return RuleScan.of(
                new RulebookFiles(new TreeMap<>(Map.of("a.drl", drl.getBytes(StandardCharsets.UTF_8)))).drl());
    }

    private static <T> T value(Result<T> read) {
        assertThat(read.problems()).extracting(Problem::message).isEmpty();
        return ((Result.Ok<T>) read).value();
    }
}
