package uk.whodoeswhat.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Findings;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.tier.OpenCriterion;
import uk.whodoeswhat.tier.PossibleTiers;
import uk.whodoeswhat.tier.StatusChange;
import uk.whodoeswhat.tier.Tier;

/** A rulebook that says otherwise how criteria hang together decides otherwise. */
class CriterionStructureTest {
    private static final PossibleTiers AS_IT_IS = tiers(opened(Rulebook.bundled("who-does-what-2023")));

    @TempDir
    Path folder;

    @Test
    void theAimsAreThoseThatAreListed() throws IOException {
        Findings nothingOnHealth = single().with(Criterion.AIM_POPULATION_HEALTH, Status.CONTRADICTED);
        assertThat(AS_IT_IS.tier(nothingOnHealth)).isEqualTo(Tier.LOCAL);
        assertThat(with("aim.experience, aim.population-health, aim.value]", "aim.experience, aim.value]")
                        .tier(nothingOnHealth))
                .isEqualTo(Tier.SINGLE_CENTRAL);
    }

    @Test
    void anOpenAnswerBecomesWhatItsKindMay() throws IOException {
        Findings open = single().with(Criterion.AIM_OUTCOMES, Status.NOT_SHOWN);
        assertThat(AS_IT_IS.of(open)).isEqualTo(Set.of(Tier.SINGLE_CENTRAL, Tier.LOCAL));
        String contradicted = """
                      - to: CONTRADICTED
                        awayFrom: [DEMONSTRATED, ARGUED, CONTESTED, NOT_SHOWN, NOT_APPLICABLE]
                        evidenceNeeded: >-
                          Evidence against it of grade {evidence.credible-from} or more, or a statement that national
                          provision does not lead to {words}.
                """;
        assertThat(with(contradicted, "").of(open)).isEqualTo(Set.of(Tier.SINGLE_CENTRAL));
    }

    @Test
    void onlyWhatIsEnoughIsShown() throws IOException {
        Findings oneShort = single().with(Criterion.AIM_OUTCOMES, Status.CONTRADICTED);
        assertThat(outcomes(AS_IT_IS, oneShort)).containsExactly(Status.ARGUED);
        assertThat(outcomes(with("    enough: ARGUED\n", ""), oneShort))
                .containsExactly(Status.DEMONSTRATED, Status.ARGUED);
        assertThat(outcomes(with("    enough: ARGUED\n", "    enough: DEMONSTRATED\n"), oneShort))
                .containsExactly(Status.DEMONSTRATED);
    }

    /** Of the two that could make it central at all, scale leaves more tiers, and coverage one more at best. */
    @Test
    void whatToBringIsInTheStatedOrder() throws IOException {
        Findings open = single().with(Criterion.SCALE_CRITICAL, Status.UNKNOWN)
                .with(Criterion.DELIVERY_CENTRAL, Status.UNKNOWN)
                .with(Criterion.STANDARDS_EQUIVALENTS, Status.UNKNOWN)
                .with(Criterion.COVERAGE_NONE, Status.UNKNOWN);
        List<OpenCriterion> worst = AS_IT_IS.unknowns(open);
        List<OpenCriterion> best = with("bringFirst: [FEWEST_TIERS_AT_WORST]", "bringFirst: [FEWEST_TIERS_AT_BEST]")
                .unknowns(open);
        assertThat(worst).hasSameElementsAs(best);
        assertThat(worst.stream().map(each -> left(each).max().orElseThrow()).toList())
                .isSorted();
        assertThat(best.stream().map(each -> left(each).min().orElseThrow()).toList())
                .isSorted();
        assertThat(worst).isNotEqualTo(best);
    }

    private static IntStream left(OpenCriterion open) {
        return open.leaves().values().stream().mapToInt(Set::size);
    }

    private static List<Status> outcomes(PossibleTiers tiers, Findings findings) {
        return tiers.minimalChanges(findings).getOrDefault(Tier.SINGLE_CENTRAL, List.of()).stream()
                .map(StatusChange::statuses)
                .filter(change -> change.size() == 1)
                .flatMap(change -> change.values().stream())
                .toList();
    }

    /** All that SINGLE_CENTRAL asks for. */
    private static Findings single() {
        return Findings.of(Stream.of(Criterion.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        criterion -> criterion.id().startsWith("aim.") ? Status.DEMONSTRATED : Status.MET)));
    }

    private PossibleTiers with(String text, String instead) throws IOException {
        Path copy = Files.createTempDirectory(folder, "rules");
        RulebookCopy.in(copy).change("criteria.yaml", text, instead);
        return tiers(opened(Rulebook.ofFolder(copy)));
    }

    private static PossibleTiers tiers(Rulebook rulebook) {
        return rulebook.tiers(rulebook.reading(Map.of()));
    }

    private static Rulebook opened(Result<Rulebook> read) {
        return ((Result.Ok<Rulebook>) read).value();
    }
}
