package uk.whodoeswhat.rationale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.whodoeswhat.baseline.Rulebooks;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.rulebook.definition.ChangeOwner;

/** Which ways to another tier are told, and in what order. */
class ChangesToldTest {
    private static final ChangesTold TOLD =
            new ChangesTold(new Words(Rulebooks.bundled().manifest()));
    private static final MinimalChange NOBODY = change(Criterion.COVERAGE_NONE, Status.NOT_MET, ChangeOwner.NOBODY);
    private static final MinimalChange SUPPLIER =
            change(Criterion.STANDARDS_EQUIVALENTS, Status.MET, ChangeOwner.SUPPLIER);
    private static final MinimalChange PROPOSER =
            change(Criterion.AIM_OUTCOMES, Status.DEMONSTRATED, ChangeOwner.PROPOSER);

    @Test
    void theProposersComeFirstAndThoseInNobodysHandsLast() {
        assertThat(TOLD.ways(List.of(NOBODY, SUPPLIER, PROPOSER)))
                .containsExactly(
                        "One way: better health and care outcomes, shown.",
                        "Or: standards on which equivalents can be deployed, yes (a supplier must bring it).",
                        "Or: no solution in place, no (in nobody's hands).");
    }

    @Test
    void itIsSaidWhoCannotBringItAbout() {
        assertThat(TOLD.ways(List.of())).containsExactly("No change of what was found would lead there.");
        assertThat(TOLD.ways(List.of(NOBODY, NOBODY)))
                .startsWith("Nobody can bring this about. It can only turn out so.")
                .endsWith("There is one more way.");
        assertThat(TOLD.ways(List.of(NOBODY, SUPPLIER)).get(0))
                .isEqualTo("The proposer alone cannot bring this about.");
    }

    @Test
    void whatItTakesIsSaidOnce() {
        assertThat(TOLD.takes(List.of(List.of(SUPPLIER, PROPOSER), List.of(PROPOSER))))
                .containsExactly(
                        "Better health and care outcomes, shown: a text.",
                        "Standards on which equivalents can be deployed, yes: a text.");
    }

    private static MinimalChange change(Criterion criterion, Status to, ChangeOwner who) {
        return new MinimalChange(Map.of(criterion, to), Map.of(criterion, who), Map.of(criterion, "A text."));
    }
}
