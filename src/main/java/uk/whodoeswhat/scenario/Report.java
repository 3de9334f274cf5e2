package uk.whodoeswhat.scenario;

import java.util.List;
import java.util.Map;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.rulebook.engine.StageObserver;

/** What running scenarios against a rulebook gave: each with its differences, and what all of them together reach. */
public record Report(List<ScenarioResult> scenarios, ScenarioCoverage coverage) {
    public Report {
        scenarios = List.copyOf(scenarios);
    }

    /**
     * Runs scenarios.
     *
     * @throws uk.whodoeswhat.rulebook.engine.RuleException if the rules fail on one
     */
    public static Report of(Rulebook rulebook, List<Case> cases) {
        List<ScenarioResult> checked =
                cases.stream().map(each -> check(rulebook, each)).toList();
        return new Report(checked, ScenarioCoverage.of(rulebook, checked));
    }

    /** Runs one scenario. */
    public static ScenarioResult check(Rulebook rulebook, Case run) {
        Judgement judgement = rulebook.judge(run.proposal(), run.reading(), StageObserver.NONE);
        return new ScenarioResult(
                run, judgement, ExpectationCheck.of(rulebook, run.scenario().expect(), judgement));
    }

    public List<ScenarioResult> failed() {
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
