package uk.whodoeswhat.rationale;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.whodoeswhat.consequence.Consequence;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.CriterionFact;
import uk.whodoeswhat.finding.LocalSolutions;
import uk.whodoeswhat.framework.Parameter;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.Firing;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.tier.Requirement;
import uk.whodoeswhat.tier.RequirementOutcome;

/** Makes the trace of a judgement: every rule that fired, in order, with the facts, parameters and answers it used. */
public final class Trace {
    private final Judgement judgement;
    private final Map<String, String> parameters;

    private Trace(Rulebook rulebook, Judgement judgement) {
        this.judgement = judgement;
        this.parameters =
                rulebook.manifest().parameters().stream().collect(Collectors.toMap(Parameter::id, Parameter::value));
    }

    public static List<Step> of(Rulebook rulebook, Judgement judgement) {
        Trace trace = new Trace(rulebook, judgement);
        return judgement.firings().stream().map(trace::step).toList();
    }

    private Step step(Firing firing) {
        Map<String, Object> used = new LinkedHashMap<>();
        if (firing.concluded() instanceof Requirement requirement) {
            requirement.condition().criteria().forEach(criterion -> used.put(criterion.id(), status(criterion)));
        } else if (firing.fact() instanceof Record fact) {
            used.putAll(Used.by(firing.rule(), fact));
        }
        put(used, "parameters", firing.rule().parameters(), parameters);
        put(used, "reading", firing.rule().questions(), judgement.reading().answers());
        return new Step(firing.stage(), firing.rule(), used, concluded(firing));
    }

    private static void put(Map<String, Object> used, String key, List<String> names, Map<String, String> values) {
        Map<String, Object> named = new LinkedHashMap<>();
        names.forEach(name -> named.put(name, values.getOrDefault(name, "")));
        if (!named.isEmpty()) {
            used.put(key, named);
        }
    }

    private String concluded(Firing firing) {
        if (firing.fact() instanceof CriterionFact fact) {
            return fact.criterion().id() + " " + firing.concluded();
        }
        if (firing.fact() instanceof LocalSolutions solutions) {
            return "no solution in place, " + solutions.scope() + ": " + firing.concluded();
        }
        if (firing.concluded() instanceof Requirement requirement) {
            return requirement.tier() + " requires " + requirement.id() + ": " + outcome(requirement);
        }
        return firing.concluded() instanceof Consequence consequence
                ? consequence.kind() + ": " + consequence.text()
                : firing.concluded().toString();
    }

    private String outcome(Requirement requirement) {
        return judgement.requirements().stream()
                .filter(each -> each.requirement().equals(requirement))
                .map(RequirementOutcome::outcome)
                .map(Enum::name)
                .findFirst()
                .orElse("");
    }

    private String status(Criterion criterion) {
        return judgement.statuses().status(criterion).name();
    }
}
