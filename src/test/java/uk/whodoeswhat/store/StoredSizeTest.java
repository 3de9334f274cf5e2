package uk.whodoeswhat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.whodoeswhat.store.DecisionsToRecord.RULEBOOK;
import static uk.whodoeswhat.store.DecisionsToRecord.accepted;
import static uk.whodoeswhat.store.DecisionsToRecord.draft;
import static uk.whodoeswhat.store.DecisionsToRecord.made;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.whodoeswhat.baseline.RandomProposal;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.register.DecisionToRecord;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.rulebook.engine.StageObserver;
import uk.whodoeswhat.scenario.ScenarioFiles;
import uk.whodoeswhat.scenario.ScenarioReader;

/** A stored decision takes at most 64 KiB: how large they are, and what becomes of one that would be larger. */
class StoredSizeTest {
    private static final Random RANDOM = new Random(2023);

    @TempDir
    Path folder;

    @Test
    void theLargestOfAllScenariosTakesLessThanAQuarterOfThat() throws IOException {
        int largest = ScenarioReader.read(RULEBOOK, ScenarioFiles.ofFolder(Path.of("scenarios"))).cases().stream()
                .mapToInt(each -> stored(each.proposal(), each.reading()))
                .max()
                .orElseThrow();

        assertThat(largest).isBetween(Compressed.MOST / 8, Compressed.MOST / 4);
    }

    @Test
    void theLargestOfRandomProposalsWithAllTheEvidenceThereMayBeTakesLessThanHalf() {
        int largest = IntStream.range(0, 200)
                .map(seed -> stored(RandomProposal.of(seed, 500), RULEBOOK.reading(Map.of())))
                .max()
                .orElseThrow();

        assertThat(largest).isBetween(Compressed.MOST / 4, Compressed.MOST / 2);
    }

    @Test
    void allTheEvidenceThereMayBeThatEveryClaimCitesIsStored() {
        DecisionToRecord draft = draft(ManyPieces.of("A-1", numbered()));

        assertThat(Compressed.of(draft.bytes())).hasSizeBetween(Compressed.MOST / 8, Compressed.MOST / 2);
        try (DecisionWriter recorder = accepted(
                DecisionWriter.open(StoreSettings.in(folder), StoreEnvironment.ofSystem(), StoreObserver.NONE))) {
            RecordedDecision recorded = made(recorder.record(draft));
            RecordedDecision found = recorder.store().find(recorded.id()).orElseThrow();
            assertThat(found.decision()).isEqualTo(draft.bytes());
            assertThat(found.entry()).isEqualTo(recorded.entry());
        }
    }

    private static Supplier<String> numbered() {
        PrimitiveIterator.OfInt numbers = IntStream.rangeClosed(1, 500).iterator();
        return () -> "evidence-" + numbers.nextInt();
    }

    @Test
    void whatIsLargerIsRefused() {
        DecisionToRecord draft = draft(ManyPieces.of("A-1", ids(80)));

        Problem problem = RecordDecision.of(draft).problems().get(0);

        assertThat(problem.found()).matches("a decision of [0-9]{6,7} bytes when it is compressed");
        assertThat(problem.allowed()).contains("64 KiB", "fewer pieces of evidence, or shorter ids");
    }

    private static Supplier<String> ids(int length) {
        return () -> RANDOM.ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int stored(Proposal proposal, Reading reading) {
        return Compressed.of(Decision.of(RULEBOOK, proposal, reading, StageObserver.NONE)
                        .bytes())
                .length;
    }
}
