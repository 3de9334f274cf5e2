package uk.whodoeswhat.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;

/** Where the tiers stand, where they may stand, and the small numbers that stand for changes. */
class TierValuesTest {
    private static final Map<Outcome, Availability> MEANS = Map.of(
            Outcome.SATISFIED, Availability.AVAILABLE,
            Outcome.OPEN, Availability.OPEN,
            Outcome.BLOCKED, Availability.EXCLUDED);

    /** Which of two is the worse, from the better. */
    private static final List<Availability> WORSE =
            List.of(Availability.AVAILABLE, Availability.OPEN, Availability.EXCLUDED);

    /** As many statuses for each claim as there can be. */
    private static final List<Status> OF_A_CLAIM =
            List.of(Status.DEMONSTRATED, Status.ARGUED, Status.CONTRADICTED, Status.NOT_APPLICABLE);

    private static final Map<Criterion, List<Status>> ANSWERS = Stream.of(Criterion.values())
            .filter(criterion -> !criterion.isWhole())
            .collect(Collectors.toMap(
                    Function.identity(),
                    criterion -> criterion.isSubClaim() ? OF_A_CLAIM : List.of(Status.MET, Status.NOT_MET)));
    private static final StatusChangeBits BITS =
            new StatusChangeBits(new CriterionStructure(List.of(), List.of(), Map.of(), ANSWERS, Map.of(), List.of()));

    @Test
    void everyWayInWhichTheTiersCanStandHasItsPlace() {
        assertThat(Candidates.EVERY).doesNotHaveDuplicates().hasSize(27);
        for (int place = 0; place < 27; place++) {
            assertThat(Candidates.EVERY.get(place).index()).isEqualTo(place);
        }
        assertThat(Candidates.ALL_AVAILABLE)
                .isEqualTo(new Candidates(Availability.AVAILABLE, Availability.AVAILABLE, Availability.AVAILABLE));
    }

    @Test
    void eachTierStandsAsTheWorstOfItsRequirements() {
        Condition met = Condition.met(Criterion.COVERAGE_NONE);
        Condition delivered = Condition.met(Criterion.DELIVERY_CENTRAL);
        Map<Status, Outcome> outcomes =
                Map.of(Status.MET, Outcome.SATISFIED, Status.UNKNOWN, Outcome.OPEN, Status.NOT_MET, Outcome.BLOCKED);
        outcomes.forEach((one, first) -> outcomes.forEach((two, second) -> {
            Candidates candidates = Candidates.of(
                    List.of(
                            new Requirement(Tier.BACKSTOP, "one", met, "R1"),
                            new Requirement(Tier.BACKSTOP, "two", delivered, "R2"),
                            new Requirement(Tier.CENTRAL_PREFERRED, "one", delivered, "R3")),
                    criterion -> criterion == Criterion.COVERAGE_NONE ? one : two);
            assertThat(candidates)
                    .isEqualTo(new Candidates(
                            Availability.AVAILABLE,
                            MEANS.get(second),
                            WORSE.get(Math.max(WORSE.indexOf(MEANS.get(first)), WORSE.indexOf(MEANS.get(second))))));
        }));
    }

    @Test
    void togetherIsOfEachTierTheWorse() {
        for (Candidates one : Candidates.EVERY) {
            assertThat(one.and(Candidates.ALL_AVAILABLE)).isEqualTo(one);
            for (Candidates two : Candidates.EVERY) {
                for (Tier tier : Tier.values()) {
                    assertThat(WORSE.indexOf(one.and(two).of(tier)))
                            .isEqualTo(Math.max(WORSE.indexOf(one.of(tier)), WORSE.indexOf(two.of(tier))));
                }
            }
        }
    }

    @Test
    void whatIsOpenStaysOutOfReachOnceEveryAnswerIsGiven() {
        assertThat(new Candidates(Availability.OPEN, Availability.EXCLUDED, Availability.AVAILABLE).settled())
                .isEqualTo(new Candidates(Availability.EXCLUDED, Availability.EXCLUDED, Availability.AVAILABLE));
    }

    @Test
    void aSetHasEachTogetherWithEach() {
        for (Candidates one : Candidates.EVERY) {
            CandidateSet first = CandidateSet.NONE.with(one);
            assertThat(first.each()).containsExactly(one);
            assertThat(first.and(CandidateSet.ALL_AVAILABLE)).isEqualTo(first);
            for (Candidates two : Candidates.EVERY) {
                CandidateSet both = first.with(two);
                assertThat(both.each()).containsExactlyInAnyOrderElementsOf(new HashSet<>(List.of(one, two)));
                for (Candidates three : Candidates.EVERY) {
                    assertThat(both.and(CandidateSet.NONE.with(three)).each())
                            .containsExactlyInAnyOrderElementsOf(
                                    new HashSet<>(List.of(one.and(three), two.and(three))));
                }
            }
        }
    }

    @Test
    void aChangeIsReadBackFromItsBits() {
        ANSWERS.forEach((criterion, answers) -> {
            for (Status status : answers) {
                assertThat(BITS.change(BITS.of(criterion, status)).statuses()).isEqualTo(Map.of(criterion, status));
            }
        });
        long two = BITS.of(Criterion.AIM_OUTCOMES, Status.ARGUED) | BITS.of(Criterion.COVERAGE_NONE, Status.NOT_MET);
        assertThat(BITS.change(two).statuses())
                .isEqualTo(Map.of(Criterion.AIM_OUTCOMES, Status.ARGUED, Criterion.COVERAGE_NONE, Status.NOT_MET));
        assertThat(BITS.change(StatusChangeBits.NONE).statuses()).isEmpty();
    }

    @Test
    void changesAreOrderedByHowManyPartsThenByWhichComesFirst() {
        long first = BITS.of(Criterion.AIM_OUTCOMES, Status.DEMONSTRATED);
        long second = BITS.of(Criterion.AIM_OUTCOMES, Status.ARGUED);
        long last = BITS.of(Criterion.COVERAGE_NONE, Status.NOT_MET);
        List<Long> changes = new ArrayList<>(List.of(second | last, first | last, last, second, first));

        changes.sort(StatusChangeBits.ORDER);

        assertThat(changes).containsExactly(first, second, last, first | last, second | last);
    }

    @Test
    void aPartHasNoBitOfItsOwn() {
        assertThat(StatusChangeBits.isPart(0b001, 0b011)).isTrue();
        assertThat(StatusChangeBits.isPart(0b011, 0b011)).isTrue();
        assertThat(StatusChangeBits.isPart(StatusChangeBits.NONE, 0b011)).isTrue();
        assertThat(StatusChangeBits.isPart(0b101, 0b011)).isFalse();
    }

    @Test
    void firmIsOnlyWhatLeavesNothingElsePossible() {
        assertThat(Standing.of(Tier.LOCAL, EnumSet.of(Tier.LOCAL))).isEqualTo(Standing.FIRM);
        assertThat(Standing.of(Tier.LOCAL, EnumSet.of(Tier.LOCAL, Tier.BACKSTOP)))
                .isEqualTo(Standing.PROVISIONAL);
        assertThat(Standing.of(Tier.LOCAL, EnumSet.of(Tier.BACKSTOP))).isEqualTo(Standing.PROVISIONAL);
    }
}
