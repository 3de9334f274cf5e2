package uk.whodoeswhat.tier;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;

/**
 * How criteria hang together, as a rulebook says: which are the aims and which ask for one national way, the two parts of each
 * whole, and for every other criterion the definite statuses that its answer may take.
 *
 * @param bringFirst by which effect of an open answer those to bring are put in order
 * @param enough the status beside which no other is shown as a change that does as well; for some criteria
 */
public record CriterionStructure(
        List<Criterion> aims,
        List<Criterion> standardisation,
        Map<Criterion, List<Criterion>> wholes,
        Map<Criterion, List<Status>> answers,
        Map<Criterion, Status> enough,
        List<OpenCriterion.Effect> bringFirst) {
    public CriterionStructure {
        aims = List.copyOf(aims);
        standardisation = List.copyOf(standardisation);
        wholes = copy(wholes, List::copyOf);
        answers = copy(answers, List::copyOf);
        bringFirst = List.copyOf(bringFirst);
        enough = copy(enough, UnaryOperator.identity());
    }

    /** The definite statuses that a criterion may take, in the rulebook's order; none for a whole. */
    public List<Status> definite(Criterion criterion) {
        return answers.getOrDefault(criterion, List.of());
    }

    /** The two parts of a whole; none of another criterion. */
    public List<Criterion> parts(Criterion criterion) {
        return wholes.getOrDefault(criterion, List.of());
    }

    Optional<Status> enoughOf(Criterion criterion) {
        return Optional.ofNullable(enough.get(criterion));
    }

    private static <V> Map<Criterion, V> copy(Map<Criterion, V> map, UnaryOperator<V> value) {
        Map<Criterion, V> copy = new EnumMap<>(Criterion.class);
        map.forEach((criterion, each) -> copy.put(criterion, value.apply(each)));
        return Collections.unmodifiableMap(copy);
    }
}
