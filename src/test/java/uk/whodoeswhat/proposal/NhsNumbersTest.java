package uk.whodoeswhat.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are made up; their check digits are valid where the test says so. */
class NhsNumbersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "4010232137",
                "401 023 2137",
                "401-023-2137",
                "401023 2137",
                "NHS number: 4010232137.",
                "(4010232137)",
                "for 4010232137, see",
                "401\u00a0023\u00a02137",
                "401\u2013023\u20132137",
                "two: 4010232138 and 4010232137",
                "6000000006",
                "7000000007",
            })
    void finds(String text) {
        assertThat(NhsNumbers.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4010232138", // wrong check digit
                "40102321370",
                "04010232137",
                "A4010232137",
                "4010232137X",
                "4010232137.50",
                "1.4010232137",
                "4,010,232,137",
                "40 1023 2137",
                "401  023  2137",
                "9434765919", // first digit 9: for tests only, never a patient's
                "5000000005", // first digit 5
                "401023213",
                "4000010000", // would need the check digit 10
                "",
            })
    void leaves(String text) {
        assertThat(NhsNumbers.isIn(text)).isFalse();
    }
}
