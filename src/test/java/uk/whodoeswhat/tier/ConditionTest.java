package uk.whodoeswhat.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.finding.Statuses;

/** Accepted statuses satisfy; other definite ones block; the rest leaves open. "All" and "any" are their and and or. */
class ConditionTest {
    private static final Criterion ONE = Criterion.SCALE_NATIONAL;
    private static final Criterion TWO = Criterion.COVERAGE_NONE;
    private static final Criterion THREE = Criterion.DELIVERY_CENTRAL;
    private static final Condition FIRST = Condition.met(ONE);
    private static final Condition SECOND = Condition.met(TWO);
    private static final Map<Status, Outcome> OF_A_CRITERION =
            Map.of(Status.MET, Outcome.SATISFIED, Status.NOT_MET, Outcome.BLOCKED, Status.UNKNOWN, Outcome.OPEN);

    private static final List<Criterion> AIMS = List.of(
            Criterion.AIM_OUTCOMES, Criterion.AIM_EXPERIENCE, Criterion.AIM_POPULATION_HEALTH, Criterion.AIM_VALUE);

    @Test
    void oneCriterion() {
        assertThat(outcome(FIRST, Status.MET)).isEqualTo(Outcome.SATISFIED);
        assertThat(outcome(FIRST, Status.NOT_MET)).isEqualTo(Outcome.BLOCKED);
        assertThat(outcome(FIRST, Status.UNKNOWN)).isEqualTo(Outcome.OPEN);
        assertThat(outcome(FIRST, Status.CONTESTED)).isEqualTo(Outcome.OPEN);
        assertThat(FIRST.criteria()).containsExactly(ONE);
    }

    @Test
    void whatIsAcceptedSatisfiesEvenIfItIsOpen() {
        Condition lenient = Condition.is(ONE, Status.NOT_SHOWN, Status.ARGUED);
        assertThat(outcome(lenient, Status.NOT_SHOWN)).isEqualTo(Outcome.SATISFIED);
        assertThat(outcome(lenient, Status.ARGUED)).isEqualTo(Outcome.SATISFIED);
        assertThat(outcome(lenient, Status.DEMONSTRATED)).isEqualTo(Outcome.BLOCKED);
        assertThat(outcome(lenient, Status.CONTESTED)).isEqualTo(Outcome.OPEN);
    }

    @Test
    void andIsTheWorstOfItsParts() {
        Condition both = Condition.all(FIRST, SECOND);
        OF_A_CRITERION.forEach((one, first) -> OF_A_CRITERION.forEach((two, second) -> {
            Outcome worse = first == Outcome.BLOCKED || second == Outcome.BLOCKED
                    ? Outcome.BLOCKED
                    : first == Outcome.OPEN || second == Outcome.OPEN ? Outcome.OPEN : Outcome.SATISFIED;
            assertThat(both.outcome(of(one, two))).as("%s and %s", one, two).isEqualTo(worse);
        }));
        assertThat(both.criteria()).containsExactly(ONE, TWO);
    }

    @Test
    void orIsTheBestOfItsParts() {
        Condition either = Condition.any(FIRST, SECOND);
        OF_A_CRITERION.forEach((one, first) -> OF_A_CRITERION.forEach((two, second) -> {
            Outcome better = first == Outcome.SATISFIED || second == Outcome.SATISFIED
                    ? Outcome.SATISFIED
                    : first == Outcome.OPEN || second == Outcome.OPEN ? Outcome.OPEN : Outcome.BLOCKED;
            assertThat(either.outcome(of(one, two))).as("%s or %s", one, two).isEqualTo(better);
        }));
        assertThat(either.criteria()).containsExactly(ONE, TWO);
    }

    @Test
    void atLeastTwoOfThree() {
        Condition two = new Condition.AtLeast(2, List.of(FIRST, SECOND, Condition.met(THREE)));
        assertThat(two.outcome(of(Status.MET, Status.MET, Status.NOT_MET))).isEqualTo(Outcome.SATISFIED);
        assertThat(two.outcome(of(Status.MET, Status.UNKNOWN, Status.NOT_MET))).isEqualTo(Outcome.OPEN);
        assertThat(two.outcome(of(Status.UNKNOWN, Status.UNKNOWN, Status.NOT_MET)))
                .isEqualTo(Outcome.OPEN);
        assertThat(two.outcome(of(Status.MET, Status.NOT_MET, Status.NOT_MET))).isEqualTo(Outcome.BLOCKED);
        assertThat(two.outcome(of(Status.UNKNOWN, Status.NOT_MET, Status.NOT_MET)))
                .isEqualTo(Outcome.BLOCKED);
        assertThat(two.criteria()).containsExactly(ONE, TWO, THREE);
    }

    @Test
    void theFourAims() {
        Condition every = Condition.every(AIMS, Status.DEMONSTRATED, Status.ARGUED);
        Condition two = Condition.atLeast(2, AIMS, Status.DEMONSTRATED);
        assertThat(every.criteria()).containsExactlyElementsOf(AIMS);
        assertThat(two.criteria()).containsExactlyElementsOf(AIMS);
        assertThat(every.outcome(aims(Status.ARGUED, Status.ARGUED))).isEqualTo(Outcome.SATISFIED);
        assertThat(every.outcome(aims(Status.CONTRADICTED, Status.ARGUED))).isEqualTo(Outcome.BLOCKED);
        assertThat(every.outcome(aims(Status.NOT_SHOWN, Status.ARGUED))).isEqualTo(Outcome.OPEN);
        assertThat(two.outcome(aims(Status.DEMONSTRATED, Status.DEMONSTRATED))).isEqualTo(Outcome.SATISFIED);
        assertThat(two.outcome(aims(Status.DEMONSTRATED, Status.ARGUED))).isEqualTo(Outcome.BLOCKED);
    }

    private static Outcome outcome(Condition condition, Status one) {
        return condition.outcome(of(one, Status.UNKNOWN));
    }

    private static Statuses of(Status one, Status two) {
        return of(one, two, Status.UNKNOWN);
    }

    private static Statuses of(Status one, Status two, Status three) {
        return criterion -> criterion == ONE ? one : criterion == TWO ? two : three;
    }

    /** The first two aims are these, the others argued. */
    private static Statuses aims(Status first, Status second) {
        return criterion -> switch (AIMS.indexOf(criterion)) {
            case 0 -> first;
            case 1 -> second;
            default -> Status.ARGUED;
        };
    }
}
