package uk.whodoeswhat.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.ProposalReader;
import uk.whodoeswhat.rulebook.engine.RuleException;
import uk.whodoeswhat.rulebook.engine.StageObserver;

/** A fault of the rules stops the decision and names the rule; nothing is decided by leaving a rule out. */
class RulebookFaultTest {
    private static final String NOT_STATED = "has( Provision.NOT_STATED ) )\nthen\n  ";

    private static final Path PROPOSAL = Path.of("src/test/resources/proposals/valid/minimal.yaml");

    @TempDir
    Path folder;

    private RulebookCopy rulebook;

    @BeforeEach
    void copy() throws IOException {
        rulebook = RulebookCopy.in(folder);
    }

    @Test
    void aConsequenceThatThrows() throws IOException {
        rulebook.change(
                "delivery.drl",
                NOT_STATED + "findings.conclude( $d, Status.UNKNOWN );",
                NOT_STATED + "throw new IllegalStateException( \"broken\" );");
        assertThatThrownBy(this::decide)
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("`delivery.central.unknown`")
                .hasMessageContaining("broken");
    }

    @Test
    void aConditionThatThrows() throws IOException {
        rulebook.change("delivery.drl", "only( Provision.NATIONAL )", "criterion().id().substring( 99 ) == \"\"");
        assertThatThrownBy(this::decide).isInstanceOf(RuleException.class).hasMessageContaining("FINDING");
    }

    @Test
    void aCriterionThatNoRuleConcludes() throws IOException {
        rulebook.change("delivery.drl", "has( Provision.NOT_STATED )", "has( Provision.NATIONAL )");
        assertThatThrownBy(this::decide).isInstanceOf(RuleException.class).hasMessageContaining("delivery.central");
    }

    @Test
    void aCriterionThatTwoRulesConclude() throws IOException {
        rulebook.change("delivery.drl", "has( Provision.PROVIDER ),", "has( Provision.NOT_STATED ),");
        assertThatThrownBy(this::decide)
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("two rules conclude delivery.central")
                .hasMessageContaining("`delivery.central.not-met`")
                .hasMessageContaining("`delivery.central.unknown`");
    }

    @Test
    void aStateWithoutATier() throws IOException {
        rulebook.change(
                "verdict.drl",
                "backstop != Availability.AVAILABLE )\nthen\n  verdict.conclude( $c, Tier.LOCAL );",
                "backstop == Availability.AVAILABLE )\nthen\n  verdict.conclude( $c, Tier.LOCAL );");
        assertThatThrownBy(this::decide).isInstanceOf(RuleException.class).hasMessage("no rule concludes a tier");
    }

    @Test
    void aRuleThatConcludesNothing() throws IOException {
        rulebook.change("delivery.drl", NOT_STATED + "findings.conclude( $d, Status.UNKNOWN );", NOT_STATED);
        assertThatThrownBy(this::decide)
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("`delivery.central.unknown` fired and concluded nothing");
    }

    @Test
    void aTierWithoutRequirements() throws IOException {
        Files.delete(folder.resolve("central.drl"));
        Files.delete(folder.resolve("backstop.drl"));
        assertThatThrownBy(this::decide)
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("no rule states a requirement of BACKSTOP");
    }

    private void decide() throws IOException {
        Rulebook opened = value(Rulebook.ofFolder(folder));
        Proposal proposal = value(ProposalReader.read(Files.readAllBytes(PROPOSAL), Format.YAML));
        opened.judge(proposal, opened.reading(Map.of()), StageObserver.NONE);
    }

    private static <T> T value(Result<T> read) {
        assertThat(read.problems()).isEmpty();
        return ((Result.Ok<T>) read).value();
    }
}
