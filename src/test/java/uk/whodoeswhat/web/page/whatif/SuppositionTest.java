package uk.whodoeswhat.web.page.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.ProposalReader;
import uk.whodoeswhat.rationale.Rationale;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.rulebook.engine.StageObserver;
import uk.whodoeswhat.tier.Tier;
import uk.whodoeswhat.web.Cases;

class SuppositionTest {
    private static final Rulebook RULEBOOK = ((Result.Ok<Rulebook>) Rulebook.bundled(Rulebook.SHIPPED)).value();

    private static Judgement judgement(String id, Map<String, String> reading) {
        byte[] yaml = Cases.yaml(id).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Result<Proposal> read = ProposalReader.read(yaml, Format.YAML);
        return Decision.of(
                        RULEBOOK, ((Result.Ok<Proposal>) read).value(), RULEBOOK.reading(reading), StageObserver.NONE)
                .judgement();
    }

    /** The rationale finds the changes by another way; each must lead where it says. */
    @ParameterizedTest
    @ValueSource(strings = {"pds", "fdp", "ncrs", "nhs-login", "online-consultation"})
    void everyMinimalChangeMovesTheTierAsTheDecisionSays(String id) {
        var judgement = judgement(id, Map.of());
        var changes = Rationale.of(RULEBOOK, judgement).minimalChanges();

        assertThat(changes.values().stream().mapToInt(List::size).sum()).isPositive();
        changes.forEach((tier, all) -> assertThat(all).allSatisfy(change -> {
            var supposition = Supposition.of(RULEBOOK, judgement, new Supposed(change.changes(), Map.of()));
            assertThat(supposition.tier()).isEqualTo(tier);
            assertThat(supposition.supposed().findings()).isEqualTo(change.changes());
        }));
    }

    @ParameterizedTest
    @CsvSource({
        "ncrs, single-criteria, either-literal",
        "ncrs, gap-scope, all-icbs",
        "fdp, aims-evidence, demonstrated",
        "pds, standardisation-breadth, all-four"
    })
    void anotherReadingIsJudgedAsIfItHadBeenTaken(String id, String question, String answer) {
        var other = judgement(id, Map.of(question, answer));

        var supposition =
                Supposition.of(RULEBOOK, judgement(id, Map.of()), new Supposed(Map.of(), Map.of(question, answer)));

        assertThat(supposition.tier()).isEqualTo(other.tier());
        assertThat(supposition.possible()).isEqualTo(other.possibleTiers());
        assertThat(supposition.changed()).isEqualTo(other.statuses());
        assertThat(supposition.requirements()).isEqualTo(other.requirements());
    }

    @Test
    void aWholeIsPutTogetherAnew() {
        var supposition = Supposition.of(
                RULEBOOK,
                judgement("pds", Map.of()),
                new Supposed(Map.of(Criterion.AIM_VALUE_MONEY, Status.CONTRADICTED), Map.of()));

        assertThat(supposition.changed().status(Criterion.AIM_VALUE)).isEqualTo(Status.CONTRADICTED);
        assertThat(supposition.tier()).isEqualTo(Tier.LOCAL);
    }

    @Test
    void whatIsSoAnywayIsNoSupposition() {
        var judgement = judgement("pds", Map.of());
        var supposed = new Supposed(Map.of(Criterion.SCALE_NATIONAL, Status.MET), Map.of("single-criteria", "both"));

        assertThat(Supposition.of(RULEBOOK, judgement, supposed).supposed().isNothing())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"none=MET", "aim.value=DEMONSTRATED", "scale.national=DEMONSTRATED", "scale.national", "=MET"})
    void whatCannotBeSupposedIsRefused(String finding) {
        assertThatThrownBy(() -> Supposed.of(List.of(finding), List.of(), RULEBOOK))
                .hasMessageContaining("allowed: ");
    }

    @Test
    void anUnknownReadingIsRefused() {
        assertThatThrownBy(() -> Supposed.of(List.of(), List.of("precedence=none"), RULEBOOK))
                .hasMessageContaining("spectrum-order");
    }
}
