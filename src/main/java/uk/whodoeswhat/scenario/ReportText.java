package uk.whodoeswhat.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a report in plain English, at most 80 columns wide but for names that are longer. */
final class ReportText {
    private static final int WIDTH = 80;

    private final List<String> lines = new ArrayList<>();

    static String of(Report report) {
        ReportText text = new ReportText();
        text.scenarios(report);
        text.rules(report.coverage());
        text.clauses(report.coverage());
        text.requirements(report.coverage());
        return String.join("\n", text.lines) + "\n";
    }

    private void scenarios(Report report) {
        int all = report.scenarios().size();
        int failed = report.failed().size();
        lines.add(count(all, "scenario") + ": " + (all - failed) + " passed, " + failed + " failed.");
        for (ScenarioResult checked : report.failed()) {
            lines.add("");
            lines.add(checked.run().file());
            for (Mismatch each : checked.differences()) {
                wrapped("  " + each.what() + ": expected " + each.expected() + ", found " + each.found());
            }
        }
        lines.add("");
    }

    private void rules(ScenarioCoverage coverage) {
        List<String> unfired = coverage.unfired();
        int all = coverage.rules().size();
        wrapped("Rules: " + (all - unfired.size()) + " of " + all + " fired in some scenario.");
        items("Never fired:", unfired);
    }

    private void clauses(ScenarioCoverage coverage) {
        List<ClauseUse> all = coverage.clauses();
        List<String> uncited =
                coverage.uncited().stream().map(use -> use.clause().toString()).toList();
        List<String> onlyCriteria = all.stream()
                .filter(use -> use.rules().isEmpty() && !use.isUncited())
                .map(use -> use.clause() + " (" + String.join(", ", use.criteria()) + ")")
                .toList();
        List<String> unreached = all.stream()
                .filter(use -> !use.rules().isEmpty() && use.scenarios().isEmpty())
                .map(use -> use.clause().toString())
                .toList();
        wrapped("Clauses: " + (all.size() - uncited.size()) + " of " + all.size()
                + " encoded clauses are cited by a rule or a criterion.");
        items("Cited by neither:", uncited);
        items("Cited by a criterion and no rule:", onlyCriteria);
        items("Cited by rules that no scenario fires:", unreached);
    }

    private void requirements(ScenarioCoverage coverage) {
        List<RequirementUse> partly = coverage.partlyShown();
        int all = coverage.requirements().size();
        wrapped("Requirements: " + (all - partly.size()) + " of " + all
                + " shown satisfied, blocked and open in some scenario.");
        items(
                "Not shown:",
                partly.stream()
                        .map(use -> use.name() + " "
                                + use.missing().stream().map(Enum::name).collect(Collectors.joining(", ")))
                        .toList());
    }

    private void items(String heading, List<String> items) {
        if (!items.isEmpty()) {
            lines.add("  " + heading);
            items.forEach(item -> wrapped("    " + item));
        }
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** Broken at spaces; what follows is indented by two more than the first line. */
    private void wrapped(String text) {
        int indent = text.length() - text.stripLeading().length();
        String rest = text;
        while (rest.length() > WIDTH) {
            int at = rest.lastIndexOf(' ', WIDTH);
            if (at <= indent + 2) {
                break;
            }
            lines.add(rest.substring(0, at));
            rest = " ".repeat(indent + 2) + rest.substring(at + 1);
        }
        lines.add(rest);
    }
}
