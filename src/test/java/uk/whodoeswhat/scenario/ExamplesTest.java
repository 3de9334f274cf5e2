package uk.whodoeswhat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.rulebook.definition.ExampleService;
import uk.whodoeswhat.rulebook.engine.StageObserver;
import uk.whodoeswhat.tier.Tier;

/** The examples of the rulebook are what their scenarios come to, in every reading. */
class ExamplesTest {
    private static final List<ExampleService> EXAMPLES =
            Bundled.RULEBOOK.manifest().examples();

    @Test
    void areRefutedWhereTheirScenariosComeToAnotherTier() {
        Map<Reading, List<String>> refuted = new LinkedHashMap<>();
        for (Reading reading : Bundled.RULEBOOK.readings()) {
            List<String> by = new ArrayList<>();
            for (ExampleService example : EXAMPLES) {
                if (tier(example, reading) != example.tier()) {
                    by.add(example.id());
                }
            }
            refuted.put(reading, by);
        }
        assertThat(Bundled.RULEBOOK.refuted()).isEqualTo(refuted);
        assertThat(refuted.get(Bundled.RULEBOOK.reading(Map.of()))).isEmpty();
        assertThat(refuted.values().stream().filter(List::isEmpty)).hasSize(40);
    }

    private static Tier tier(ExampleService example, Reading reading) {
        Case of = Bundled.SCENARIOS.cases().stream()
                .filter(each -> each.scenario().id().equals(example.id()))
                .findFirst()
                .orElseThrow();
        return Bundled.RULEBOOK
                .judge(of.proposal(), reading, StageObserver.NONE)
                .tier();
    }
}
