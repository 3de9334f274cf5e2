package uk.whodoeswhat.web.page.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepingTest {
    @ParameterizedTest
    @CsvSource({"P1D, 1 day", "P2Y, 2 years", "P1Y6M, 1 year and 6 months", "P90D, 90 days"})
    void aTimeIsToldInWords(String setting, String words) {
        assertThat(Keeping.words(Period.parse(setting))).isEqualTo(words);
    }
}
