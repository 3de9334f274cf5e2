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
class StandTest {
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
                    int stand = Stand.of(Tier.SINGLE_CENTRAL, single)
                            | Stand.of(Tier.CENTRAL_PREFERRED, preferred)
                            | Stand.of(Tier.BACKSTOP, backstop);
                    assertThat(Stand.isCase(stand)).isTrue();
                    assertThat(Stand.candidates(stand))
                            .isEqualTo(new Candidates(MEANS.get(single), MEANS.get(preferred), MEANS.get(backstop)));
                    all.add(Stand.candidates(stand));
                }
            }
        }
        assertThat(all).doesNotHaveDuplicates();
        assertThat(IntStream.range(0, Stand.CASES).filter(Stand::isCase).count())
                .isEqualTo(all.size());
        assertThat(Stand.candidates(Stand.ALL_SATISFIED))
                .isEqualTo(new Candidates(Availability.AVAILABLE, Availability.AVAILABLE, Availability.AVAILABLE));
    }

    @Test
    void togetherIsOfEachTierTheWorse() {
        for (Tier tier : Tier.CENTRAL) {
            for (Outcome one : Outcome.values()) {
                for (Outcome two : Outcome.values()) {
                    int worse = Math.max(Stand.code(one), Stand.code(two)) << Stand.shift(tier);
                    assertThat(Stand.and(Stand.of(tier, one), Stand.of(tier, two)))
                            .isEqualTo(worse);
                }
            }
        }
        assertThat(Stand.and(Stand.of(Tier.SINGLE_CENTRAL, Outcome.OPEN), Stand.of(Tier.BACKSTOP, Outcome.BLOCKED)))
                .isEqualTo(Stand.of(Tier.SINGLE_CENTRAL, Outcome.OPEN) | Stand.of(Tier.BACKSTOP, Outcome.BLOCKED));
    }

    @Test
    void whatMayBeLeftIsASetOfCases() {
        List<Left> lefts = IntStream.range(0, Left.CASES).mapToObj(Left::new).toList();
        for (Left one : lefts) {
            Cases first = Cases.NONE.with(one);
            assertThat(first.each()).containsExactly(one);
            assertThat(first.and(Cases.ALL_LEFT)).isEqualTo(first);
            for (Left two : lefts) {
                Cases second = Cases.NONE.with(two);
                assertThat(first.and(second).each()).containsExactly(new Left(one.bits() & two.bits()));
                Cases both = first.with(two);
                assertThat(both.each()).containsExactlyInAnyOrderElementsOf(new HashSet<>(List.of(one, two)));
                for (Left three : lefts) {
                    assertThat(both.and(Cases.NONE.with(three)).each())
                            .containsExactlyInAnyOrderElementsOf(Stream.of(one, two)
                                    .map(each -> new Left(each.bits() & three.bits()))
                                    .distinct()
                                    .toList());
                }
            }
        }
    }

    @Test
    void aChangeIsReadBackFromItsBits() {
        for (Criterion criterion : Criterion.values()) {
            List<Status> definite = Bits.definite(criterion);
            assertThat(definite)
                    .isEqualTo(
                            criterion.isWhole()
                                    ? List.of()
                                    : criterion.isSubClaim()
                                            ? List.of(Status.DEMONSTRATED, Status.ARGUED, Status.CONTRADICTED)
                                            : List.of(Status.MET, Status.NOT_MET));
            for (Status status : definite) {
                assertThat(Bits.change(Bits.of(criterion, status)).statuses()).isEqualTo(Map.of(criterion, status));
            }
        }
        long two = Bits.of(Criterion.AIM_OUTCOMES, Status.ARGUED) | Bits.of(Criterion.COVERAGE_NONE, Status.NOT_MET);
        assertThat(Bits.change(two).statuses())
                .isEqualTo(Map.of(Criterion.AIM_OUTCOMES, Status.ARGUED, Criterion.COVERAGE_NONE, Status.NOT_MET));
        assertThat(Bits.change(Bits.NONE).statuses()).isEmpty();
    }

    @Test
    void changesAreOrderedByHowManyPartsThenByWhichComesFirst() {
        long first = Bits.of(Criterion.AIM_OUTCOMES, Status.DEMONSTRATED);
        long second = Bits.of(Criterion.AIM_OUTCOMES, Status.ARGUED);
        long last = Bits.of(Criterion.COVERAGE_NONE, Status.NOT_MET);
        List<Long> changes = new ArrayList<>(List.of(second | last, first | last, last, second, first));

        changes.sort(Bits.ORDER);

        assertThat(changes).containsExactly(first, second, last, first | last, second | last);
    }

    @Test
    void aPartHasNoBitOfItsOwn() {
        assertThat(Bits.isPart(0b001, 0b011)).isTrue();
        assertThat(Bits.isPart(0b011, 0b011)).isTrue();
        assertThat(Bits.isPart(Bits.NONE, 0b011)).isTrue();
        assertThat(Bits.isPart(0b101, 0b011)).isFalse();
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
        assertThat(new Unknown(Criterion.COVERAGE_NONE, leaves).worst()).isEqualTo(2);
    }
}
