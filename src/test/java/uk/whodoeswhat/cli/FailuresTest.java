package uk.whodoeswhat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.InvalidPathException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong is told on a line, with what to do, and a status of its own. */
class FailuresTest {
    private final StringWriter err = new StringWriter();
    private final FailureReport failures = new FailureReport(new PrintWriter(err, true));

    static Stream<Throwable> tooLittleMemory() {
        Error error = new OutOfMemoryError("Java heap space");
        return Stream.of(error, new IllegalStateException(error), new ExecutionException(error));
    }

    @ParameterizedTest
    @MethodSource("tooLittleMemory")
    void tooLittleMemoryIsToldPlainly(Throwable failure) {
        assertThat(failures.handle(failure)).isEqualTo(Exit.FAULT);
        assertThat(err.toString())
                .startsWith("Not enough memory")
                .contains("-Xmx")
                .hasLineCount(1);
    }

    @Test
    void aNameThatNoFileCanHaveIsBadUsage() {
        assertThat(failures.handle(new InvalidPathException("a\0b", "Nul character not allowed")))
                .isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("can be the name of no file here").hasLineCount(1);
    }
}
