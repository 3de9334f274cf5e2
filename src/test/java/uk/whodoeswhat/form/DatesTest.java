package uk.whodoeswhat.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource({"9", "09", "sep", "Sept", "SEPTEMBER", "' \u00A0September\u00A0'"})
    void aMonthHasItsNumberAndItsNames(String month) {
        assertThat(Dates.date("1\u00A0", month, "\u00A02023")).contains(LocalDate.of(2023, 9, 1));
    }

    @ParameterizedTest
    @EnumSource
    void everyMonthHasItsFullAndItsUsualShortName(Month month) {
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
            String name = month.getDisplayName(style, Locale.ENGLISH);
            assertThat(Dates.date("1", name, "2023")).contains(LocalDate.of(2023, month, 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"s", "se", "septem", "ma", "marzo", "mayor", "janitor", "13", ""})
    void nothingElseIsAMonth(String month) {
        assertThat(Dates.date("1", month, "2023")).isEmpty();
    }
}
