package uk.whodoeswhat.scenario;

import java.util.List;
import uk.whodoeswhat.framework.Citation;

/** An encoded clause: the rules that cite it, the criteria that cite it, and the scenarios in which such a rule fired. */
public record ClauseUse(Citation clause, List<String> rules, List<String> criteria, List<String> scenarios) {
    public ClauseUse {
        rules = List.copyOf(rules);
        criteria = List.copyOf(criteria);
        scenarios = List.copyOf(scenarios);
    }

    /** Whether neither a rule nor a criterion cites it. */
    public boolean isUncited() {
        return rules.isEmpty() && criteria.isEmpty();
    }
}
