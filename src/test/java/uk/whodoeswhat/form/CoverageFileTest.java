package uk.whodoeswhat.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;

/** Files as spreadsheets save them: taken, or refused with one problem that names the cause. */
class CoverageFileTest {
    private static final String LIST = "coverage.organisations";
    private static final String GOOD = "ods,state,source,date\r\nQOX,NONE,A survey,2023-02-01\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"nbsp-header.csv", "nbsp.csv", "trailing-columns.csv", "emoji-source.csv"})
    void takesWhatASpreadsheetSaved(String file) throws IOException {
        assertThat(ods(Files.readAllBytes(Path.of("src/test/resources/coverage", file))))
                .isEqualTo("QOX");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ;", "UTF-8, '\t'", "UTF-16, '\t'", "UTF-16, ','"})
    void takesSeparatorsAndEncodingsOfSpreadsheets(String charset, String separator) {
        byte[] csv = GOOD.replace(",", separator).getBytes(Charset.forName(charset));
        assertThat(ods(csv)).isEqualTo("QOX");
    }

    @ParameterizedTest
    @ValueSource(strings = {"qox", " q ox ", "\u00A0QO\u00A0X", "\uFEFFqox\u200B"})
    void takesCodesAsTheyArePasted(String code) {
        assertThat(ods(utf8(GOOD.replace("QOX", code)))).isEqualTo("QOX");
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(ods(utf8(GOOD.replace("A survey", "😀".repeat(200))))).isEqualTo("QOX");
        assertThat(problem(utf8(GOOD.replace("A survey", "😀".repeat(201)))).found())
                .isEqualTo("201 characters");
    }

    @Test
    void saysThatAWorkbookIsNone() {
        assertThat(problem(utf8("PK\u0003\u0004\u0000\u0000[Content_Types].xml"))
                        .message())
                .contains("a workbook of a spreadsheet, such as .xlsx")
                .contains("a file saved as “CSV UTF-8”");
    }

    @Test
    void saysThatTheTextIsNotUtf8() {
        byte[] csv = GOOD.replace("A survey", "Enquête").getBytes(Charset.forName("windows-1252"));
        assertThat(problem(csv).message()).contains("Windows-1252", "“CSV UTF-8”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"QR1,NONE,\"A survey,2023-02-01\r\nQHG,NONE,A survey,2023-02-01\r\n", "QR1,NONE,\"A\" b,x"})
    void namesTheLineOfABadQuote(String line) {
        Problem problem = problem(utf8(GOOD + line));
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.found()).contains("in quotes");
    }

    @Test
    void namesAControlCharacterAndItsPlace() throws IOException {
        Problem problem = problem(Files.readAllBytes(Path.of("src/test/resources/coverage/control.csv")));
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.column()).isEqualTo(5);
        assertThat(problem.found()).contains("U+0007");
    }

    /** CSV itself holds them; no text of this program does. */
    @ParameterizedTest
    @CsvSource({"\uFFFF, U+FFFF at character 3", "\uFDD0, U+FDD0 at character 3", "\u202E, U+202E at character 3"})
    void namesWhatNoTextMayHold(String illegal, String found) {
        Problem problem = problem(utf8(GOOD.replace("A survey", "A " + illegal + "survey")));
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.column()).isEqualTo(3);
        assertThat(problem.found()).contains(found);
    }

    @Test
    void readsItsOwnTemplate() {
        String template = CoverageFile.template(LocalDate.of(2023, 3, 1));
        assertThat(template).startsWith("\uFEFFods,name,state");
        assertThat(CoverageFile.read(Typed.NOTHING, LIST, utf8(template)).problems())
                .isNotEmpty()
                .noneMatch(problem -> problem.found().contains("column"));
    }

    private static String ods(byte[] csv) {
        Result<Typed> read = CoverageFile.read(Typed.NOTHING, LIST, csv);
        assertThat(read.problems()).isEmpty();
        return ((Result.Ok<Typed>) read).value().text(LIST + "[1].ods");
    }

    private static Problem problem(byte[] csv) {
        List<Problem> problems = CoverageFile.read(Typed.NOTHING, LIST, csv).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
