package uk.whodoeswhat.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.whodoeswhat.Leftovers;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.definition.Stage;
import uk.whodoeswhat.tier.Tier;

/** The bundled rulebook's certificate, in every reading. */
class CertificateTest {
    private static final List<String> SEEN = new ArrayList<>();
    private static Rulebook rulebook;
    private static Certificate certificate;

    @BeforeAll
    static void certify() {
        rulebook = ((Result.Ok<Rulebook>) Rulebook.bundled("who-does-what-2023")).value();
        certificate = Certifier.ofEveryReading(rulebook, (what, done, of) -> SEEN.add(what + " " + of));
    }

    @Test
    void itHolds() {
        assertThat(certificate.failures()).isEmpty();
        assertThat(certificate.holds()).isTrue();
        assertThat(certificate.digest()).isEqualTo(rulebook.digest());
        assertThat(certificate.readings()).isEqualTo(432);
    }

    @Test
    void everyStageWasAskedAboutEveryState() {
        assertThat(certificate.states().keySet()).containsExactly(Stage.values());
        assertThat(certificate.states())
                .containsEntry(
                        Stage.CLASSIFICATION,
                        192L + 28 + 27 + 24 + 144) // organisations, users, alternatives, graders, instruments
                .containsEntry(
                        Stage.EVIDENCE, 6528L) // 17 comparisons, 2 graders, 4 duties, 3 answers of coverage, 4 flags
                .containsEntry(Stage.AIM, 70L) // 2 wholes of 6 statuses each way, but not both not applicable
                .containsEntry(
                        Stage.REQUIREMENT,
                        3 * 108L) // three tiers, and the answers to the five questions that requirements name
                .containsEntry(Stage.VERDICT, 54L); // three tiers in three standings, two orders
        assertThat(certificate.covers()).isEqualTo(30_625L * 3 * 3 * 4 * 4 * 16 * 3 * 3);
    }

    @Test
    void aTierIsOutOfReachOnlyWhereThatIsDeclared() {
        assertThat(certificate.tiers().get(Tier.SINGLE_CENTRAL).isNowhere()).isTrue();
        assertThat(certificate.tiers().get(Tier.LOCAL).isNowhere()).isTrue();
        assertThat(certificate.tiers().get(Tier.CENTRAL_PREFERRED))
                .isEqualTo(new ReadingSet(
                        72,
                        432,
                        Map.of("single-criteria", Set.of("either-literal"), "aims-gate", Set.of("all-central-tiers")),
                        true));
        assertThat(certificate.tiers().get(Tier.BACKSTOP).words())
                .isEqualTo("in readings with single-criteria either-literal, backstop-scale national, "
                        + "aims-gate all-central-tiers");
    }

    @Test
    void everyRuleFiresInTheReadingsThatItNames() {
        assertThat(certificate.fires()).hasSize(rulebook.rules().size());
        assertThat(certificate.fires().get("verdict.backstop-first").words())
                .isEqualTo("in readings with precedence backstop-before-preferred");
        assertThat(certificate.fires().get("delivery.central.met").words()).isEqualTo("in every reading");
        assertThat(certificate.fires().values()).noneMatch(ReadingSet::isNowhere);
    }

    @Test
    void thereIsNothingToRemark() {
        assertThat(certificate.remarks()).isEmpty();
    }

    @Test
    void itTellsHowFarItHasCome() {
        assertThat(SEEN).contains("stages 18", "readings 432", "consequences 1");
    }

    @Test
    void itIsToldInPlainEnglishAndAsATree() {
        String text = CertificateText.of(certificate, Duration.ofMillis(1500));
        assertThat(text)
                .startsWith("Certificate of who-does-what-2023 2.0.0\nsha256:")
                .contains("It holds.", rulebook.digest(), "in 432 readings, in 1.5 seconds", "BACKSTOP is out of reach")
                .doesNotContain("NO ");
        assertThat(Leftovers.inLayout(text)).isEmpty();
        Map<String, Object> tree = CertificateTree.of(certificate, Duration.ofMillis(1500));
        assertThat(tree)
                .containsEntry("holds", true)
                .containsEntry("milliseconds", 1500L)
                .containsEntry("readings", 432)
                .containsEntry("failures", List.of());
        assertThat((List<?>) tree.get("checks")).hasSize(Failure.Kind.values().length);
    }
}
