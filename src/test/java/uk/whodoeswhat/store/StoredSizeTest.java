package uk.whodoeswhat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.whodoeswhat.store.Given.RULEBOOK;
import static uk.whodoeswhat.store.Given.accepted;
import static uk.whodoeswhat.store.Given.draft;
import static uk.whodoeswhat.store.Given.made;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.whodoeswhat.baseline.RandomProposal;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.register.Draft;
import uk.whodoeswhat.register.Recorded;
import uk.whodoeswhat.rulebook.StageObserver;
import uk.whodoeswhat.scenario.ScenarioFiles;
import uk.whodoeswhat.scenario.ScenarioReader;

/** A stored decision takes at most 32 KiB: how large they are, and what becomes of one that would be larger. */
class StoredSizeTest {
    private static final Random RANDOM = new Random(2023);

    @TempDir
    Path folder;

    @Test
    void theLargestOfAllScenariosTakesLessThanHalfOfThat() throws IOException {
        int largest = ScenarioReader.read(RULEBOOK, ScenarioFiles.ofFolder(Path.of("scenarios"))).cases().stream()
                .mapToInt(each -> stored(each.proposal(), each.reading()))
                .max()
                .orElseThrow();

        assertThat(largest).isBetween(Packed.MOST / 4, Packed.MOST / 2);
    }

    @Test
    void theLargestOfRandomProposalsWithAllTheEvidenceThereMayBeTakesThreeQuarters() {
        int largest = IntStream.range(0, 200)
                .map(seed -> stored(RandomProposal.of(seed, 500), RULEBOOK.reading(Map.of())))
                .max()
                .orElseThrow();

        assertThat(largest).isBetween(Packed.MOST / 2, Packed.MOST * 3 / 4);
    }

    /** By zlib alone it would be 82,000 bytes. */
    @Test
    void allTheEvidenceThereMayBeUnderRandomIdsThatEveryClaimCitesIsStored() {
        Draft draft = draft(ManyPieces.of("A-1", () -> new UUID(RANDOM.nextLong(), RANDOM.nextLong()).toString()));

        assertThat(Packed.of(draft.bytes())).hasSizeGreaterThan(2 * Packed.MOST);
        assertThat(Packed.small(draft.bytes())).hasSizeLessThan(Packed.MOST * 2 / 3);
        try (Recorder recorder =
                accepted(Recorder.open(StoreSettings.in(folder), Sources.ofSystem(), StoreObserver.NONE))) {
            Recorded recorded = made(recorder.record(draft));
            Recorded found = recorder.store().find(recorded.id()).orElseThrow();
            assertThat(found.decision()).isEqualTo(draft.bytes());
            assertThat(found.entry()).isEqualTo(recorded.entry());
        }
    }

    @Test
    void whatIsStillLargerIsRefused() {
        Draft draft = draft(ManyPieces.of("A-1", ids(80)));

        Problem problem = RecordDecision.of(draft).problems().get(0);

        assertThat(problem.found()).matches("a decision of [0-9]{5} bytes when it is compressed");
        assertThat(problem.allowed()).contains("32 KiB", "fewer pieces of evidence, or shorter ids");
    }

    private static Supplier<String> ids(int length) {
        return () -> RANDOM.ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int stored(Proposal proposal, Reading reading) {
        return Packed.small(Decision.of(RULEBOOK, proposal, reading, StageObserver.NONE)
                        .bytes())
                .length;
    }
}
