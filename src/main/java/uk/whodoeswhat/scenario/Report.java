package uk.whodoeswhat.scenario;

import java.util.List;
import java.util.Map;
import uk.whodoeswhat.rulebook.Judgement;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.StageObserver;

/** What running scenarios against a rulebook gave: each with its differences, and what all of them together reach. */
public record Report(List<Checked> scenarios, Coverage coverage) {
    public Report {
        scenarios = List.copyOf(scenarios);
    }

    /**
     * Runs scenarios.
     *
     * @throws uk.whodoeswhat.rulebook.RuleFault if the rules fail on one
     */
    public static Report of(Rulebook rulebook, List<Case> cases) {
        List<Checked> checked =
                cases.stream().map(each -> check(rulebook, each)).toList();
        return new Report(checked, Coverage.of(rulebook, checked));
    }

    /** Runs one scenario. */
    public static Checked check(Rulebook rulebook, Case run) {
        Judgement judgement = rulebook.judge(run.proposal(), run.reading(), StageObserver.NONE);
        return new Checked(run, judgement, Comparison.of(run.scenario().expect(), judgement));
    }

    public List<Checked> failed() {
        return scenarios.stream().filter(each -> !each.passed()).toList();
    }

    /** As texts, whole numbers, lists and maps, for a document. */
    public Map<String, Object> tree() {
        return ReportTree.of(this);
    }

    /** In plain English, at most 80 columns wide but for long names. */
    public String text() {
        return ReportText.of(this);
    }
}
