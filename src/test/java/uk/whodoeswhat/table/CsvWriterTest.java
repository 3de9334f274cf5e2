package uk.whodoeswhat.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    @Test
    void aCellIsQuotedOnlyWhereItMustBe() {
        assertThat(CsvWriter.line(List.of("a", "", "b c", "d,e", "f\"g", "h\ni")))
                .isEqualTo("a,,b c,\"d,e\",\"f\"\"g\",\"h\ni\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "=1\nmore"})
    void aCellIsNeverAFormula(String cell) {
        String line = CsvWriter.line(List.of(cell));

        assertThat(line.startsWith("\"") ? line.substring(1) : line).startsWith("'" + cell.substring(0, 1));
    }
}
