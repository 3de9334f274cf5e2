package uk.whodoeswhat.certificate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.whodoeswhat.rulebook.definition.Stage;
import uk.whodoeswhat.tier.Tier;

/**
 * What was shown of a rulebook (its id, version and digest) by running its rules: in how many readings, over how many states of
 * each stage, over how many combinations of findings; where each rule fires and where each tier is reached; what did not hold.
 * It says nothing of time: who makes it measures that.
 *
 * @param byDefault the default reading
 * @param states by stage, how many states its rules were asked about
 * @param findings how many combinations of statuses were put to the requirements that read them together
 * @param covers how many combinations of all statuses that requirements read those stand for, in the default reading
 * @param tiers by tier, the readings in which it is out of reach
 * @param fires by rule, the readings in which it fires
 * @param fitting the readings that give every example of the sources its tier
 * @param remarks what is worth knowing and is no failure
 */
public record Certificate(
        String rulebook,
        String version,
        String digest,
        Map<String, String> byDefault,
        int readings,
        Map<Stage, Long> states,
        long findings,
        long covers,
        Map<Tier, ReadingSet> tiers,
        Map<String, ReadingSet> fires,
        ReadingSet fitting,
        List<String> remarks,
        List<Failure> failures) {
    public Certificate {
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
        tiers = Collections.unmodifiableMap(new LinkedHashMap<>(tiers));
        fires = Collections.unmodifiableMap(new LinkedHashMap<>(fires));
        remarks = List.copyOf(remarks);
        failures = List.copyOf(failures);
    }

    /** Whether everything that was checked holds. */
    public boolean holds() {
        return failures.isEmpty();
    }

    /** Whether this was checked and holds. */
    public boolean holds(Failure.Kind kind) {
        return failures.stream().noneMatch(failure -> failure.kind() == kind);
    }

    /** How many states the rules of all stages were asked about. */
    public long allStates() {
        return states.values().stream().mapToLong(Long::longValue).sum();
    }
}
