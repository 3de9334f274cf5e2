package uk.whodoeswhat.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One run of the command line in this process: its exit status, and what it wrote where. */
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
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(), served);
    }
}
