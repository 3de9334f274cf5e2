package uk.whodoeswhat.web.page.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.UnknownAnswer;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.web.PageProblems;

/**
 * What is supposed to be otherwise: findings by criterion and answers by question of reading. In an address, {@code
 * finding=CRITERION=STATUS} and {@code reading=QUESTION=ANSWER}, each as often as needed.
 */
record Supposed(Map<Criterion, Status> findings, Map<String, String> readings) {
    static final Supposed NOTHING = new Supposed(Map.of(), Map.of());

    /**
     * From the values of the two parameters; empty ones are left out, as a form sends them.
     *
     * @throws RuntimeException a refusal if one is unknown
     */
    static Supposed of(List<String> findings, List<String> readings, Rulebook rulebook) {
        Map<Criterion, Status> statuses = new EnumMap<>(Criterion.class);
        pairs("finding", findings, "CRITERION=STATUS")
                .forEach((name, value) -> statuses.put(criterion(name), status(name, value, rulebook)));
        Map<String, String> answers = pairs("reading", readings, "QUESTION=ANSWER");
        try {
            rulebook.reading(answers);
        } catch (UnknownAnswer e) {
            throw PageProblems.parameter("reading", String.join(", ", readings), String.valueOf(e.getMessage()));
        }
        return new Supposed(statuses, answers);
    }

    /** The statuses that a criterion may be supposed to have. */
    static List<Status> statuses(Criterion criterion, Rulebook rulebook) {
        Stream<Status> open =
                criterion.isSubClaim() ? Stream.of(Status.CONTESTED, Status.NOT_SHOWN) : Stream.of(Status.UNKNOWN);
        return Stream.concat(rulebook.structure().definite(criterion).stream(), open)
                .toList();
    }

    boolean isNothing() {
        return findings.isEmpty() && readings.isEmpty();
    }

    /** The values of the parameters, in a fixed order. */
    List<Map.Entry<String, String>> parameters() {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        findings.forEach((criterion, status) -> parameters.add(Map.entry("finding", criterion.id() + "=" + status)));
        readings.forEach((question, answer) -> parameters.add(Map.entry("reading", question + "=" + answer)));
        return parameters;
    }

    private static Map<String, String> pairs(String parameter, List<String> values, String allowed) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String value : values) {
            int equals = value.indexOf('=');
            if (!value.isEmpty() && equals < 1) {
                throw PageProblems.parameter(parameter, value, allowed);
            }
            if (equals > 0) {
                pairs.put(value.substring(0, equals), value.substring(equals + 1));
            }
        }
        return pairs;
    }

    private static Criterion criterion(String id) {
        Optional<Criterion> criterion = Criterion.of(id).filter(each -> !each.isWhole());
        return criterion.orElseThrow(() -> PageProblems.parameter(
                "finding",
                id,
                Arrays.stream(Criterion.values())
                        .filter(each -> !each.isWhole())
                        .map(Criterion::id)
                        .collect(Collectors.joining(", "))));
    }

    private static Status status(String criterion, String name, Rulebook rulebook) {
        List<Status> allowed = statuses(criterion(criterion), rulebook);
        return allowed.stream()
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(() -> PageProblems.parameter(
                        "finding " + criterion,
                        name,
                        allowed.stream().map(Enum::name).collect(Collectors.joining(", "))));
    }
}
