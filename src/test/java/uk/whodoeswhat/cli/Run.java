package uk.whodoeswhat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import uk.whodoeswhat.Leftovers;

/** One run of the command line in this process: its exit status, and what it wrote where, without leftovers in what it complains of. */
public record Run(int status, String out, String err, List<List<String>> served) {

    public static Run of(String... arguments) {
        return withInput("", arguments);
    }

    static Run withInput(String input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new StringWriter();
        List<List<String>> served = new ArrayList<>();
        var streams = new Console(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintWriter(err, true),
                false);
        int status = CommandLineInterface.run(streams, served::add, arguments);
        assertThat(Leftovers.inLayout(err.toString())).isEmpty();
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(), served);
    }
}
