package uk.whodoeswhat.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.whodoeswhat.tier.Outcome;

/** Writes a report as a tree. */
final class ReportTree {

    static Map<String, Object> of(Report report) {
        ScenarioCoverage coverage = report.coverage();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("passed", report.scenarios().size() - report.failed().size());
        tree.put("failed", report.failed().size());
        tree.put(
                "scenarios",
                report.scenarios().stream().map(ReportTree::scenario).toList());
        tree.put("rules", coverage.rules());
        tree.put("unfired", coverage.unfired());
        tree.put("clauses", coverage.clauses().stream().map(ReportTree::clause).toList());
        tree.put(
                "requirements",
                coverage.requirements().stream().map(ReportTree::requirement).toList());
        return tree;
    }

    private static Map<String, Object> scenario(ScenarioResult checked) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("scenario", checked.run().id());
        tree.put("file", checked.run().file());
        tree.put("title", checked.run().scenario().title());
        tree.put("strength", checked.run().scenario().strength().name());
        tree.put("tier", checked.judgement().tier().name());
        tree.put("passed", checked.passed());
        tree.put(
                "differences",
                checked.differences().stream().map(ReportTree::difference).toList());
        return tree;
    }

    private static Map<String, Object> difference(Mismatch difference) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("what", difference.what());
        tree.put("expected", difference.expected());
        tree.put("found", difference.found());
        return tree;
    }

    private static Map<String, Object> clause(ClauseUse use) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("source", use.clause().source());
        tree.put("clause", use.clause().clause());
        tree.put("rules", use.rules());
        tree.put("criteria", use.criteria());
        tree.put("scenarios", use.scenarios());
        return tree;
    }

    private static Map<String, Object> requirement(RequirementUse use) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("tier", use.tier().name());
        tree.put("requirement", use.requirement());
        for (Outcome outcome : Outcome.values()) {
            tree.put(outcome.name(), List.copyOf(use.showing(outcome)));
        }
        return tree;
    }

    private ReportTree() {}
}
