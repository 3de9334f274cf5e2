package uk.whodoeswhat.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.whodoeswhat.document.Problem;

/** One test for each scenario file: it gives what it expects, and lies in the folder of its tier. */
class ScenariosTest {

    @Test
    void everyFileCanBeRead() {
        assertThat(Bundled.SCENARIOS.problems()).extracting(Problem::message).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyScenario() {
        return Bundled.SCENARIOS.cases().stream()
                .map(each -> dynamicTest(each.file(), () -> {
                    assertThat(Report.check(Bundled.RULEBOOK, each).differences())
                            .isEmpty();
                    assertThat(each.file())
                            .startsWith(Bundled.RULEBOOK.manifest().id() + "/" + folder(each) + "/");
                }));
    }

    @Test
    void whatIsMadeUpSaysSo() {
        assertThat(Bundled.SCENARIOS.cases()).allSatisfy(each -> {
            boolean edge = each.scenario().strength() == Strength.EDGE;
            assertThat(each.scenario().title().startsWith("Made up")).isEqualTo(edge);
            assertThat(each.proposal().example()).isTrue();
        });
    }

    private static String folder(Case each) {
        return each.scenario().expect().tier().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
