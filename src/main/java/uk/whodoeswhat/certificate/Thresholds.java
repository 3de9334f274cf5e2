package uk.whodoeswhat.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import uk.whodoeswhat.finding.Share;
import uk.whodoeswhat.framework.Parameter;
import uk.whodoeswhat.framework.Parameters;
import uk.whodoeswhat.framework.Threshold;
import uk.whodoeswhat.rulebook.Rulebook;

/** The values at which what a rule compares with a parameter changes, and those beside them. */
final class Thresholds {
    private final Parameters parameters;
    private final RuleReads reads;

    Thresholds(Rulebook rulebook, RuleReads reads) {
        this.parameters = new Parameters(rulebook.manifest().parameters());
        this.reads = reads;
    }

    /** The shares that rules compare facts of this type with. */
    List<Threshold> shares(FactType fact) {
        return named(fact, Set.of(Parameter.Unit.SHARE)).stream()
                .map(parameter -> parameters.share(parameter.id()))
                .toList();
    }

    /** The whole numbers, of such a unit, that rules compare facts of this type with, and those just below and above. */
    List<Integer> around(FactType fact, Parameter.Unit unit) {
        Set<Integer> values = new TreeSet<>();
        for (Parameter parameter : named(fact, Set.of(unit))) {
            int value = parameters.whole(parameter.id());
            values.addAll(Set.of(Math.max(0, value - 1), value, value + 1));
        }
        return List.copyOf(values);
    }

    private List<Parameter> named(FactType fact, Set<Parameter.Unit> units) {
        return reads.of(fact).stream()
                .flatMap(each -> each.rule().parameters().stream())
                .distinct()
                .map(parameters::get)
                .filter(parameter -> units.contains(parameter.unit()))
                .toList();
    }

    /** Parts of a whole at the threshold, just below and above it, nothing and all. */
    static Set<Long> parts(Threshold threshold, long whole) {
        Set<Long> parts = new TreeSet<>(Set.of(0L, whole));
        long at = threshold.numerator() * whole / threshold.denominator();
        for (long part = at - 1; part <= at + 2; part++) {
            if (part >= 0 && part <= whole) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** Shares on both sides of every threshold and on it, nothing, all, and not stated. */
    static List<Share> around(List<Threshold> thresholds) {
        Set<Long> wholes = new TreeSet<>();
        List<Share> shares = new ArrayList<>(List.of(Share.NOT_STATED));
        for (Threshold threshold : thresholds) {
            long whole = Math.max(2, threshold.denominator());
            wholes.add(whole);
            parts(threshold, whole).forEach(part -> shares.add(Share.of(part, whole)));
        }
        if (wholes.isEmpty()) {
            shares.add(Share.of(1, 2));
        }
        return shares.stream().distinct().toList();
    }
}
