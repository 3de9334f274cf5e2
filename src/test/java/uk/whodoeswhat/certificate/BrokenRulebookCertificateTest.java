package uk.whodoeswhat.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.whodoeswhat.certificate.Failure.Kind;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.document.YamlText;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.ProposalReader;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.RulebookCopy;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.rulebook.engine.RuleException;
import uk.whodoeswhat.rulebook.engine.StageObserver;
import uk.whodoeswhat.tier.Availability;
import uk.whodoeswhat.tier.Tier;

/**
 * The certificate of a rulebook that was broken in one way fails in that way, with proposals that, printed, read back and
 * decided, show it.
 */
class BrokenRulebookCertificateTest {

    @TempDir
    Path folder;

    private RulebookCopy copy;
    private Rulebook rulebook;
    private Certificate certificate;

    @BeforeEach
    void copy() throws IOException {
        copy = RulebookCopy.in(folder);
    }

    @Test
    void aGapInAFinding() throws IOException {
        copy.change(
                "delivery.drl",
                "has( Provision.NOT_STATED )",
                "has( Provision.NOT_STATED ), hasNo( Provision.NATIONAL )");
        Failure failure = failure(Kind.INCOMPLETE);
        assertThat(failure.says())
                .startsWith("no rule concludes delivery.central where offer ")
                .contains("(one of 60 states of this kind)");
        assertThatThrownBy(() -> judged(failure, 0)).hasMessage("no rule concludes delivery.central");
        assertThat(certificate.remarks()).anyMatch(remark -> remark.contains("not put together"));
    }

    @Test
    void aGapInTheTier() throws IOException {
        copy.change(
                "verdict.drl",
                "$c : Candidates( single != Availability.AVAILABLE, preferred != Availability.AVAILABLE,\n"
                        + "                   backstop != Availability.AVAILABLE )",
                "$c : Candidates( single == Availability.EXCLUDED, preferred != Availability.AVAILABLE, "
                        + "backstop != Availability.AVAILABLE )");
        Failure failure = failure(Kind.INCOMPLETE);
        assertThat(failure.says()).contains("no rule concludes the tier where single OPEN");
        assertThatThrownBy(() -> judged(failure, 0)).hasMessage("no rule concludes a tier");
    }

    @Test
    void twoTiersAtOnce() throws IOException {
        copy.change(
                "verdict.drl",
                "backstop != Availability.AVAILABLE,\n                   preferred == Availability.AVAILABLE,",
                "preferred == Availability.AVAILABLE,");
        Failure failure = failure(Kind.NOT_SINGLE);
        assertThat(failure.rules()).containsExactlyInAnyOrder("verdict.backstop-first", "verdict.preferred-second");
        assertThatThrownBy(() -> judged(failure, 0))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("two rules conclude a tier");
        assertThat(only(failure, 0).aims().clinicianExperience()).isPresent();
        assertThat(only(failure, 0).visibility()).isEmpty(); // not needed to show it
    }

    @Test
    void aRuleThatCanNeverFire() throws IOException {
        copy.change("criticality.drl", "// H10: claimed false\n", """
                // H10: claimed and denied
                rule "critical.both"
                  @title( "Both" ) @basis( "HOUSE" ) @source( "house" ) @clause( "H10" )
                when
                  $c : Criticality( claimed == ClaimState.DENIED, opposition > confirmed, claimed == ClaimState.WITH_REASON )
                then
                  findings.conclude( $c, Status.NOT_MET );
                end

                // H10: claimed false
                """);
        Failure failure = failure(Kind.DEAD_RULE);
        assertThat(failure.rules()).containsExactly("critical.both");
        assertThat(failure.says()).contains("only because it asks for `claimed == ClaimState.WITH_REASON`");
        assertThat(failure.examples().get(0).shows()).endsWith("and `critical.denied` does");
        assertThat(judged(failure, 0).firings())
                .anyMatch(firing -> firing.rule().id().equals("critical.denied"))
                .noneMatch(firing -> firing.rule().id().equals("critical.both"));
    }

    @Test
    void aMonotonicityThatDoesNotHold() throws IOException {
        copy.change(
                "preferred.drl",
                "import static uk.whodoeswhat.tier.Condition.met",
                "import static uk.whodoeswhat.tier.Condition.is\nimport static uk.whodoeswhat.tier.Condition.met");
        copy.change(
                "preferred.drl",
                "met( Criterion.STANDARDS_EQUIVALENTS )",
                "is( Criterion.STANDARDS_EQUIVALENTS, Status.NOT_MET )");
        Failure failure = failure(Kind.NOT_MONOTONE);
        assertThat(failure.says()).contains("`more-equivalents`", "from NOT_MET to UNKNOWN");
        assertThat(failure.rules()).contains("preferred.requires.equivalents");
        assertThat(judged(failure, 0).tier()).isEqualTo(Tier.CENTRAL_PREFERRED);
        assertThat(judged(failure, 1).tier()).isEqualTo(Tier.LOCAL);
    }

    @Test
    void tiersThatComeBeforeOneAnotherInACircle() throws IOException {
        copy.change(
                "verdict.drl",
                "$c : Candidates( single == Availability.AVAILABLE )",
                "$c : Candidates( single == Availability.AVAILABLE, "
                        + "preferred != Availability.AVAILABLE || backstop == Availability.AVAILABLE )");
        copy.change(
                "verdict.drl",
                "$c : Candidates( single != Availability.AVAILABLE, backstop != Availability.AVAILABLE,",
                "$c : Candidates( backstop != Availability.AVAILABLE,");
        Failure failure = failure(Kind.CYCLIC_PRECEDENCE);
        assertThat(failure.says()).contains("SINGLE_CENTRAL", "CENTRAL_PREFERRED");
        assertThat(failure.examples()).hasSize(2);
        for (int i = 0; i < 2; i++) {
            Judgement judged = judged(failure, i);
            assertThat(failure.examples().get(i).shows()).endsWith("the tier is " + judged.tier());
            assertThat(Tier.CENTRAL.stream().filter(tier -> judged.candidates().of(tier) == Availability.AVAILABLE))
                    .hasSizeGreaterThan(1);
        }
    }

    @Test
    void aClauseThatNoRuleCitesAnyMore() throws IOException {
        copy.change("support.drl", "@clause( \"E5\" )", "@clause( \"E4\" )");
        Failure failure = failure(Kind.UNCITED_CLAUSE);
        assertThat(failure.says()).contains("the clause E5", "of wdw-2023");
        assertThat(judged(failure, 0).firings())
                .noneMatch(firing -> firing.rule().citations().contains(new Citation("wdw-2023", "E5")));
    }

    @Test
    @Tag("full")
    void aTierOutOfReach() throws IOException {
        copy.change(
                "backstop.drl",
                "import static uk.whodoeswhat.tier.Condition.is\n",
                "import static uk.whodoeswhat.tier.Condition.all\nimport static uk.whodoeswhat.tier.Condition.is\n");
        copy.change(
                "backstop.drl",
                "requirements.require( $t, met( Criterion.COVERAGE_NONE ) );",
                "requirements.require( $t, \"gap\", all( met( Criterion.SCALE_CRITICAL ), "
                        + "is( Criterion.SCALE_CRITICAL, Status.NOT_MET ) ) );");
        Failure failure = failure(Kind.UNREACHABLE_TIER);
        assertThat(failure.says()).contains("no proposal reaches BACKSTOP");
        assertThat(failure.rules()).contains("backstop.requires.no-solution-in-place");
        assertThat(judged(failure, 0).tier()).isNotEqualTo(Tier.BACKSTOP);
        assertThat(judged(failure, 0).candidates().backstop()).isEqualTo(Availability.OPEN);
    }

    @Test
    void aTierThatIsNotAmongThePossibleOnes() throws IOException {
        copy.change(
                "declarations.yaml",
                "although every answer leads to a central tier.\n    where: { backstop-scale: [national] }",
                "although every answer leads to a central tier.");
        copy.change("questions.yaml", "    default: national\n", "    default: not-national\n");
        Failure failure = failure(Kind.VERDICT_NOT_POSSIBLE);
        Judgement judged = judged(failure, 0);
        assertThat(judged.tier()).isEqualTo(Tier.LOCAL);
        assertThat(judged.possibleTiers()).isNotEmpty().doesNotContain(Tier.LOCAL);
    }

    @Test
    @Tag("full")
    void aTierThatIsPossibleAlthoughItIsExcluded() throws IOException {
        copy.change(
                "aims.drl",
                "findings.conclude( $a, Status.NOT_SHOWN );",
                "findings.conclude( $a, Status.CONTRADICTED );");
        Failure failure = certified().failures().stream()
                .filter(each -> each.kind() == Kind.POSSIBLE_BEYOND_OPEN)
                .findFirst()
                .orElseThrow();
        Judgement judged = judged(failure, 0);
        assertThat(judged.possibleTiers()).anyMatch(tier -> judged.candidates().of(tier) == Availability.EXCLUDED);
    }

    @Test
    @Tag("full")
    void severalStagesAtOnce() throws IOException {
        copy.change(
                "delivery.drl",
                "|| has( Provision.PROVIDER ),",
                "|| has( Provision.PROVIDER ) || has( Provision.NATIONAL ),");
        copy.change(
                "level.drl",
                "icbs == HowMany.ONE ||",
                "ofOneRegion.reaches( parameters.share( \"gap.partial-counts\" ) ) ||");
        certified();
        Failure twoFindings = by(Kind.NOT_SINGLE, "delivery.central.not-met");
        assertThatThrownBy(() -> judged(twoFindings, 0)).hasMessageContaining("two rules conclude delivery.central");
        Failure throwing = certificate.failures().stream()
                .filter(each -> each.kind() == Kind.FAULT)
                .findFirst()
                .orElseThrow();
        assertThat(throwing.says()).contains("gap.partial-counts");
        assertThatThrownBy(() -> judged(throwing, 0)).isInstanceOf(RuleException.class);
    }

    @Test
    void aRequirementStatedTwice() throws IOException {
        copy.change("preferred.drl", "met( Criterion.STANDARDS_EQUIVALENTS )", "met( Criterion.SCALE_NATIONAL )");
        Failure failure = failure(Kind.NOT_SINGLE);
        assertThat(failure.rules())
                .containsExactlyInAnyOrder("preferred.requires.national-scale", "preferred.requires.equivalents");
        assertThatThrownBy(() -> judged(failure, 0))
                .hasMessageContaining("two rules state what CENTRAL_PREFERRED requires");
    }

    @Test
    @Tag("full")
    void severalRulesAtOnce() throws IOException {
        copy.change(
                "flags.drl",
                "$c : BoardFlags( central == true, oneSupplier == true )",
                "$c : BoardFlags( central == true, tier == Tier.LOCAL, oneSupplier == true )");
        copy.change("delivery.drl", "|| has( Provision.PROVIDER ),", "|| has( Provision.PROVIDER ), findings != null,");
        copy.change("claims.drl", "( support < parameters.whole( \"evidence.argued-from\" )\n", "( support < 0\n");
        certified();
        Failure dead = by(Kind.DEAD_RULE, "flag.suppliers.only-one");
        assertThat(judged(dead, 0).firings())
                .noneMatch(firing -> firing.rule().id().equals("flag.suppliers.only-one"));
        assertThat(by(Kind.READS_MORE, "delivery.central.not-met").says())
                .contains("reads `findings`, which is not of its fact");
        assertThat(certificate.remarks())
                .anyMatch(remark -> remark.contains("no proposal comes to this, or it would fail: no rule concludes"));
    }

    private Failure by(Kind kind, String rule) {
        return certificate.failures().stream()
                .filter(each -> each.kind() == kind && each.rules().contains(rule))
                .findFirst()
                .orElseThrow();
    }

    private Certificate certified() {
        rulebook = value(Rulebook.ofFolder(folder));
        certificate = Certifier.ofDefaultReading(rulebook, CertificateObserver.NONE);
        assertThat(certificate.holds()).isFalse();
        String text = CertificateText.of(certificate, Duration.ZERO);
        assertThat(text).contains("It does not hold");
        assertThat(CertificateTree.of(certificate, Duration.ZERO).get("failures"))
                .asInstanceOf(InstanceOfAssertFactories.list(Object.class))
                .hasSameSizeAs(certificate.failures());
        return certificate;
    }

    /** The one failure of this kind. */
    private Failure failure(Kind kind) {
        List<Failure> failures = certified().failures().stream()
                .filter(each -> each.kind() == kind)
                .toList();
        assertThat(failures).as(certificate.failures().toString()).hasSize(1);
        return failures.get(0);
    }

    /** The example printed as YAML and read back. */
    private static Proposal only(Failure failure, int example) {
        String yaml = YamlText.of(failure.examples().get(example).proposal());
        Proposal read = value(ProposalReader.read(yaml.getBytes(StandardCharsets.UTF_8), Format.YAML));
        assertThat(read).isEqualTo(failure.examples().get(example).proposal());
        return read;
    }

    private Judgement judged(Failure failure, int example) {
        return rulebook.judge(only(failure, example), rulebook.reading(failure.reading()), StageObserver.NONE);
    }

    private static <T> T value(Result<T> read) {
        assertThat(read.problems()).isEmpty();
        return ((Result.Ok<T>) read).value();
    }
}
