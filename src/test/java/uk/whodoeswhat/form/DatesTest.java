package uk.whodoeswhat.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource({"9", "09", "sep", "Sept", "SEPTEMBER", "' \u00A0September\u00A0'"})
    void aMonthHasItsNumberAndItsNames(String month) {
        assertThat(Dates.date("1\u00A0", month, "\u00A02023")).contains(LocalDate.of(2023, 9, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s", "se", "septem", "ma", "marzo", "mayor", "janitor", "13", ""})
    void nothingElseIsAMonth(String month) {
        assertThat(Dates.date("1", month, "2023")).isEmpty();
    }
}
