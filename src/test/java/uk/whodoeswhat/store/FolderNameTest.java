package uk.whodoeswhat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.whodoeswhat.document.Problem;

class FolderNameTest {

    @ParameterizedTest
    @CsvSource({"café, ANSI_X3.4-1968", "café, ISO-8859-1", "Δεδομένα, ISO-8859-1", "データ, US-ASCII"})
    void aNameThatTheLocaleLacksIsRefused(String name, String encoding) {
        Problem problem =
                FolderName.checked(Path.of("/srv", name), encoding).problems().get(0);

        assertThat(problem.found()).contains("/srv/" + name, "`" + encoding + "`");
        assertThat(problem.allowed()).contains("LC_ALL=C.UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"data, ANSI_X3.4-1968", "café, UTF-8", "データ, utf-8"})
    void anotherIsTaken(String name, String encoding) {
        assertThat(FolderName.checked(Path.of("/srv", name), encoding).problems())
                .isEmpty();
    }

    @Test
    void whatNoFileCanBeCalledIsRefused() {
        assertThat(FolderName.read("who-does-what.data", "a\0b")
                        .problems()
                        .get(0)
                        .path())
                .isEqualTo("who-does-what.data");
    }
}
