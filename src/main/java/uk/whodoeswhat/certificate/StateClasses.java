package uk.whodoeswhat.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.whodoeswhat.finding.Aim;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.tier.PossibleTiers;
import uk.whodoeswhat.tier.RequirementGroup;

/**
 * Numbers combinations of statuses from 0 on by what a group of requirements makes of them. Requirements read a whole and not
 * its parts; so combinations have one number if what the group reads has the same status in both and may become the same.
 *
 * <p>A combination is handed over as, for each criterion in their order, the place of its status among those there can be.
 */
final class StateClasses {
    /** What a combination has no number for: some whole is nowhere concluded. */
    static final int NONE = -1;

    private final List<Criterion> criteria;
    private final List<List<Status>> choices;
    private final List<Term> terms = new ArrayList<>();
    private int size = 1;

    /** What the statuses at one place, or at two, are counted as. */
    private static final class Term {
        private final int first;
        private final int second;
        private final int[][] counted;
        private final int times;

        Term(int first, int second, int[][] counted, int times) {
            this.first = first;
            this.second = second;
            this.counted = counted;
            this.times = times;
        }

        int of(int[] places) {
            int number = counted[places[first]][places[second]];
            return number == NONE ? NONE : number * times;
        }
    }

    /** A whole's status, and what it may become. */
    private record Whole(Status status, Set<Status> become) {}

    /**
     * For these criteria, which must have among them those that the group reads and the parts of every whole.
     *
     * @param choices for each criterion, the statuses there can be
     */
    StateClasses(
            RequirementGroup group,
            StageResults found,
            PossibleTiers possible,
            List<Criterion> criteria,
            List<List<Status>> choices) {
        this.criteria = criteria;
        this.choices = choices;
        for (Criterion criterion : group.criteria()) {
            if (!criterion.isWhole()) {
                itself(criterion);
            }
        }
        for (Map.Entry<Criterion, List<Criterion>> whole :
                found.structure().wholes().entrySet()) {
            whole(whole.getKey(), whole.getValue(), group.criteria().contains(whole.getKey()), found, possible);
        }
    }

    /** How many numbers there are. */
    int size() {
        return size;
    }

    /** The number of a combination, or {@link #NONE}. */
    int of(int[] places) {
        int number = 0;
        for (int i = 0; i < terms.size(); i++) { // by index: asked very often
            int counted = terms.get(i).of(places);
            if (counted == NONE) {
                return NONE;
            }
            number += counted;
        }
        return number;
    }

    private void itself(Criterion criterion) {
        int place = criteria.indexOf(criterion);
        int count = choices.get(place).size();
        int[][] counted = new int[count][count];
        for (int status = 0; status < count; status++) {
            counted[status][status] = status;
        }
        add(new Term(place, place, counted, size), count);
    }

    private void whole(
            Criterion whole, List<Criterion> parts, boolean isRead, StageResults found, PossibleTiers possible) {
        int first = criteria.indexOf(parts.get(0));
        int second = criteria.indexOf(parts.get(1));
        List<Whole> known = new ArrayList<>();
        int[][] counted = new int[choices.get(first).size()][choices.get(second).size()];
        for (int one = 0; one < counted.length; one++) {
            for (int two = 0; two < counted[one].length; two++) {
                Aim aim = new Aim(
                        whole, choices.get(first).get(one), choices.get(second).get(two));
                Optional<Status> status = Optional.ofNullable(found.aims().get(aim));
                counted[one][two] = status.map(concluded -> isRead ? number(known, concluded, aim, possible) : 0)
                        .orElse(NONE);
            }
        }
        add(new Term(first, second, counted, size), Math.max(1, known.size()));
    }

    private static int number(List<Whole> known, Status status, Aim aim, PossibleTiers possible) {
        Whole whole = new Whole(status, possible.mayBecome(aim.criterion(), aim.first(), aim.second()));
        if (!known.contains(whole)) {
            known.add(whole);
        }
        return known.indexOf(whole);
    }

    private void add(Term term, int count) {
        terms.add(term);
        size = Math.multiplyExact(size, count);
    }
}
