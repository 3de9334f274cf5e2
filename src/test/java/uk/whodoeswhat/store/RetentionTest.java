package uk.whodoeswhat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.whodoeswhat.store.DecisionsToRecord.accepted;

import java.time.Instant;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.whodoeswhat.document.Problem;

class RetentionTest {

    @ParameterizedTest
    @CsvSource({
        "P2Y, 2026-02-28T10:00:00Z",
        "P18M, 2026-08-29T10:00:00Z",
        "P90D, 2027-12-01T10:00:00Z",
        "1, 2028-02-28T10:00:00Z",
        "P200Y, 1828-02-29T10:00:00Z"
    })
    void aPeriodSaysBeforeWhenThingsAreDeleted(String stated, String before) {
        Retention retention = accepted(Retention.read("a.setting", stated)).orElseThrow();

        assertThat(retention.before(Instant.parse("2028-02-29T10:00:00Z"))).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nothingIsErasedByDefault(String stated) {
        assertThat(accepted(Retention.read("a.setting", stated))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "never",
                "0",
                "P0D",
                "-1",
                "P-1Y",
                "P1Y-1M",
                "-P1Y",
                "2 years",
                "P201Y",
                "P2147483647Y",
                "999999",
                "PT5H"
            })
    void anotherSettingIsRefused(String stated) {
        Problem problem = Retention.read("a.setting", stated).problems().get(0);

        assertThat(problem.path()).isEqualTo("a.setting");
        assertThat(problem.message()).contains("`" + stated + "`", "`P2Y`", "for ever");
    }

    /** Nothing is deleted before the day that was told. */
    @ParameterizedTest
    @CsvSource({
        "P1M, 2027-01-31T10:00:00Z, 2027-02-28T10:00:00Z",
        "P90D, 2027-01-01T10:00:00Z, 2027-04-01T10:00:00Z",
        "P1Y, 2028-02-29T10:00:00Z, 2029-02-28T10:00:00Z"
    })
    void aPeriodSaysUntilWhenThingsAreKept(String stated, Instant from, Instant until) {
        Retention retention = accepted(Retention.read("a.setting", stated)).orElseThrow();

        assertThat(retention.until(from)).isEqualTo(until);
        assertThat(retention.before(until)).isBeforeOrEqualTo(from);
    }

    @Test
    void namesAndDraftsHaveASettingEach() {
        Map<String, String> settings =
                Map.of("who-does-what.retention", "P2Y", "who-does-what.retention.drafts", "P90D");

        assertThat(accepted(Retentions.read(settings::get)))
                .isEqualTo(new Retentions(
                        Optional.of(new Retention(Period.ofYears(2))), Optional.of(new Retention(Period.ofDays(90)))));
        assertThat(accepted(Retentions.read(name -> ""))).isEqualTo(Retentions.NONE);
        assertThat(Retentions.read(name -> name.endsWith("drafts") ? "never" : "")
                        .problems()
                        .get(0)
                        .path())
                .isEqualTo("who-does-what.retention.drafts");
    }

    @Test
    void noPeriodIsLessThanADay() {
        assertThatThrownBy(() -> new Retention(Period.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
