package uk.whodoeswhat.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;

/** The small numbers that stand for where the tiers stand, for what may be left of them, and for changes. */
class TierStatesTest {
    private static final Map<Outcome, Availability> MEANS = Map.of(
            Outcome.SATISFIED, Availability.AVAILABLE,
            Outcome.OPEN, Availability.OPEN,
            Outcome.BLOCKED, Availability.EXCLUDED);

    @Test
    void eachOutcomeOfEachTierIsReadBack() {
        List<Candidates> all = new ArrayList<>();
        for (Outcome single : Outcome.values()) {
            for (Outcome preferred : Outcome.values()) {
                for (Outcome backstop : Outcome.values()) {
                    int stand = TierStates.of(Tier.SINGLE_CENTRAL, single)
                            | TierStates.of(Tier.CENTRAL_PREFERRED, preferred)
                            | TierStates.of(Tier.BACKSTOP, backstop);
                    assertThat(TierStates.isCase(stand)).isTrue();
                    assertThat(TierStates.candidates(stand))
                            .isEqualTo(new Candidates(MEANS.get(single), MEANS.get(preferred), MEANS.get(backstop)));
                    all.add(TierStates.candidates(stand));
                }
            }
        }
        assertThat(all).doesNotHaveDuplicates();
        assertThat(IntStream.range(0, TierStates.CASES)
                        .filter(TierStates::isCase)
                        .count())
                .isEqualTo(all.size());
        assertThat(TierStates.candidates(TierStates.ALL_SATISFIED))
                .isEqualTo(new Candidates(Availability.AVAILABLE, Availability.AVAILABLE, Availability.AVAILABLE));
    }

    @Test
    void togetherIsOfEachTierTheWorse() {
        for (Tier tier : Tier.CENTRAL) {
            for (Outcome one : Outcome.values()) {
                for (Outcome two : Outcome.values()) {
                    int worse = Math.max(TierStates.code(one), TierStates.code(two)) << TierStates.shift(tier);
                    assertThat(TierStates.and(TierStates.of(tier, one), TierStates.of(tier, two)))
                            .isEqualTo(worse);
                }
            }
        }
        assertThat(TierStates.and(
                        TierStates.of(Tier.SINGLE_CENTRAL, Outcome.OPEN),
                        TierStates.of(Tier.BACKSTOP, Outcome.BLOCKED)))
                .isEqualTo(TierStates.of(Tier.SINGLE_CENTRAL, Outcome.OPEN)
                        | TierStates.of(Tier.BACKSTOP, Outcome.BLOCKED));
    }

    @Test
    void whatMayBeLeftIsASetOfCases() {
        List<RemainingTiers> lefts = IntStream.range(0, RemainingTiers.CASES)
                .mapToObj(RemainingTiers::new)
                .toList();
        for (RemainingTiers one : lefts) {
            RemainingTierSets first = RemainingTierSets.NONE.with(one);
            assertThat(first.each()).containsExactly(one);
            assertThat(first.and(RemainingTierSets.ALL_LEFT)).isEqualTo(first);
            for (RemainingTiers two : lefts) {
                RemainingTierSets second = RemainingTierSets.NONE.with(two);
                assertThat(first.and(second).each()).containsExactly(new RemainingTiers(one.bits() & two.bits()));
                RemainingTierSets both = first.with(two);
                assertThat(both.each()).containsExactlyInAnyOrderElementsOf(new HashSet<>(List.of(one, two)));
                for (RemainingTiers three : lefts) {
                    assertThat(both.and(RemainingTierSets.NONE.with(three)).each())
                            .containsExactlyInAnyOrderElementsOf(Stream.of(one, two)
                                    .map(each -> new RemainingTiers(each.bits() & three.bits()))
                                    .distinct()
                                    .toList());
                }
            }
        }
    }

    @Test
    void aChangeIsReadBackFromItsBits() {
        for (Criterion criterion : Criterion.values()) {
            List<Status> definite = StatusChangeBits.definite(criterion);
            assertThat(definite)
                    .isEqualTo(
                            criterion.isWhole()
                                    ? List.of()
                                    : criterion.isSubClaim()
                                            ? List.of(Status.DEMONSTRATED, Status.ARGUED, Status.CONTRADICTED)
                                            : List.of(Status.MET, Status.NOT_MET));
            for (Status status : definite) {
                assertThat(StatusChangeBits.change(StatusChangeBits.of(criterion, status))
                                .statuses())
                        .isEqualTo(Map.of(criterion, status));
            }
        }
        long two = StatusChangeBits.of(Criterion.AIM_OUTCOMES, Status.ARGUED)
                | StatusChangeBits.of(Criterion.COVERAGE_NONE, Status.NOT_MET);
        assertThat(StatusChangeBits.change(two).statuses())
                .isEqualTo(Map.of(Criterion.AIM_OUTCOMES, Status.ARGUED, Criterion.COVERAGE_NONE, Status.NOT_MET));
        assertThat(StatusChangeBits.change(StatusChangeBits.NONE).statuses()).isEmpty();
    }

    @Test
    void changesAreOrderedByHowManyPartsThenByWhichComesFirst() {
        long first = StatusChangeBits.of(Criterion.AIM_OUTCOMES, Status.DEMONSTRATED);
        long second = StatusChangeBits.of(Criterion.AIM_OUTCOMES, Status.ARGUED);
        long last = StatusChangeBits.of(Criterion.COVERAGE_NONE, Status.NOT_MET);
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

    @Test
    void theLeastHelpfulAnswerLeavesMost() {
        Map<Status, Set<Tier>> leaves = Map.of(
                Status.MET, EnumSet.of(Tier.BACKSTOP), Status.NOT_MET, EnumSet.of(Tier.LOCAL, Tier.CENTRAL_PREFERRED));
        assertThat(new OpenCriterion(Criterion.COVERAGE_NONE, leaves).worst()).isEqualTo(2);
    }
}
