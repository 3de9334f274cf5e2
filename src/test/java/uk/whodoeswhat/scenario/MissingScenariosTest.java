package uk.whodoeswhat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.tier.Outcome;

/** What scenarios leave out is found and written as scenarios that can be read, pass, and show it. */
class MissingScenariosTest {
    private static final Rulebook RULEBOOK = Bundled.RULEBOOK;
    private static MissingScenarios ofNone;

    @TempDir
    private Path folder;

    @BeforeAll
    static void searchFromNone() {
        ofNone = MissingScenarios.of(RULEBOOK, Report.of(RULEBOOK, List.of()).coverage());
    }

    @Test
    void nothingIsMissingFromAllScenarios() {
        MissingScenarios missing = MissingScenarios.of(
                RULEBOOK, Report.of(RULEBOOK, Bundled.SCENARIOS.cases()).coverage());

        assertThat(missing.proposed()).isEmpty();
        assertThat(missing.inVain()).isEmpty();
    }

    /** Without those that show an outcome, and those in which a rule of each stage fires, one of them of another reading. */
    @Test
    void whatWasTakenOutIsMadeWholeAgain() throws IOException {
        String outcome = "BACKSTOP coverage.none";
        Set<String> rules = Set.of(
                "evidence.cap.one-user",
                "scale.national.committed",
                "verdict.backstop-second",
                "flag.scale.critical-not-national",
                "single.requires.either.critical.any");
        List<Case> left = without(checked -> checked.judgement().firings().stream()
                        .anyMatch(firing -> rules.contains(firing.rule().id()))
                || checked.judgement().requirements().stream()
                        .anyMatch(each -> outcome.equals(each.requirement().tier() + " "
                                        + each.requirement().id())
                                && each.outcome() == Outcome.SATISFIED));
        Coverage before = Report.of(RULEBOOK, left).coverage();
        assertThat(before.unfired()).containsAll(rules);
        assertThat(before.partlyShown()).extracting(RequirementUse::name).contains(outcome);

        MissingScenarios missing = MissingScenarios.of(RULEBOOK, before);

        assertThat(missing.inVain()).isEmpty();
        assertWhole(left, missing);
    }

    @Test
    void fewScenariosShowAllOfARulebook() throws IOException {
        assertThat(ofNone.inVain()).isEmpty();
        assertThat(ofNone.proposed()).hasSizeLessThan(RULEBOOK.rules().size());
        assertWhole(List.of(), ofNone);
    }

    @Test
    void aPersonIsAskedToReview() {
        assertThat(ofNone.proposed().get(0).text())
                .startsWith("# To be reviewed.")
                .contains("\ntitle: 'To be reviewed. Made up: ");
    }

    private void assertWhole(List<Case> left, MissingScenarios missing) throws IOException {
        for (Proposed each : missing.proposed()) {
            Files.writeString(folder.resolve(each.file()), each.text());
        }
        Scenarios written = ScenarioReader.read(RULEBOOK, ScenarioFiles.ofFolder(folder));
        assertThat(written.problems()).isEmpty();
        assertThat(written.cases()).hasSameSizeAs(missing.proposed());
        List<Case> all = new ArrayList<>(left);
        all.addAll(written.cases());
        Report report = Report.of(RULEBOOK, all);
        assertThat(report.failed()).isEmpty();
        assertThat(report.coverage().unfired()).isEmpty();
        assertThat(report.coverage().partlyShown()).isEmpty();
    }

    private static List<Case> without(Predicate<Checked> taken) {
        return Bundled.SCENARIOS.cases().stream()
                .filter(each -> !taken.test(Report.check(RULEBOOK, each)))
                .toList();
    }
}
