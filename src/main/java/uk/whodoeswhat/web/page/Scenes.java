package uk.whodoeswhat.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.rulebook.engine.Firing;
import uk.whodoeswhat.rulebook.engine.RuleException;
import uk.whodoeswhat.scenario.Case;
import uk.whodoeswhat.scenario.Mismatch;
import uk.whodoeswhat.scenario.Report;
import uk.whodoeswhat.scenario.Scenario;
import uk.whodoeswhat.scenario.ScenarioCoverage;
import uk.whodoeswhat.scenario.ScenarioFiles;
import uk.whodoeswhat.scenario.ScenarioReader;
import uk.whodoeswhat.scenario.ScenarioResult;
import uk.whodoeswhat.tier.Tier;

/** The scenarios that ship with the program, run against the rulebook in force: once, when a page first asks. */
@Component
public class Scenes {
    private static final Logger LOG = LoggerFactory.getLogger(Scenes.class);

    private final Rulebook rulebook;
    private Optional<List<Scene>> scenes = Optional.empty();
    private Optional<ScenarioCoverage> coverage = Optional.empty();

    /** A scenario that was run: its tier, what differs from what it expects, and the rules that fired, in their order. */
    public record Scene(Scenario scenario, Tier tier, List<Mismatch> differences, List<String> rules) {

        public String id() {
            return scenario.id();
        }

        public String title() {
            return scenario.title();
        }
    }

    Scenes(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** In the order of their files; none where the rules fail on one of them. */
    public synchronized List<Scene> all() {
        if (scenes.isEmpty()) {
            scenes = Optional.of(run());
        }
        return scenes.get();
    }

    /** What they reach of the rulebook; nothing where the rules fail on one of them. */
    public synchronized ScenarioCoverage coverage() {
        if (coverage.isEmpty()) {
            coverage = Optional.of(reach());
        }
        return coverage.get();
    }

    public Optional<Scene> find(String id) {
        return all().stream().filter(scene -> scene.id().equals(id)).findFirst();
    }

    /** Those that were written for a clause. */
    public List<Scene> about(Citation clause) {
        return all().stream()
                .filter(scene -> scene.scenario().clauses().contains(clause))
                .toList();
    }

    /** Those in which one of these rules fired. */
    public List<Scene> firing(List<Rule> rules) {
        List<String> ids = rules.stream().map(Rule::id).toList();
        return all().stream()
                .filter(scene -> scene.rules().stream().anyMatch(ids::contains))
                .toList();
    }

    /** In how many scenarios each rule fired, by its id. */
    public Map<String, Long> counts() {
        return all().stream()
                .flatMap(scene -> scene.rules().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private List<Scene> run() {
        try {
            return cases().stream()
                    .map(each -> scene(Report.check(rulebook, each)))
                    .toList();
        } catch (RuleException fault) {
            LOG.warn("the scenarios are not shown, for the rules fail on one: {}", fault.getMessage());
            return List.of();
        }
    }

    private ScenarioCoverage reach() {
        try {
            return Report.of(rulebook, cases()).coverage();
        } catch (RuleException fault) {
            LOG.warn("what the scenarios reach is not shown, for the rules fail on one: {}", fault.getMessage());
            return new ScenarioCoverage(Map.of(), List.of(), List.of());
        }
    }

    private List<Case> cases() {
        try {
            return ScenarioReader.read(rulebook, ScenarioFiles.bundled()).cases();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scene scene(ScenarioResult checked) {
        return new Scene(
                checked.run().scenario(),
                checked.judgement().tier(),
                checked.differences(),
                checked.judgement().firings().stream()
                        .map(Firing::rule)
                        .map(Rule::id)
                        .distinct()
                        .toList());
    }
}
