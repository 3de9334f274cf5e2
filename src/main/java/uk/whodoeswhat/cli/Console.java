package uk.whodoeswhat.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import uk.whodoeswhat.document.Problem;

/**
 * What a command reads from and writes to. `out` tells of a failure to write; `progress` says whether a person watches
 * standard error.
 */
public record Console(InputStream in, OutputStream out, PrintWriter err, boolean progress) {

    /** Those of this process, unbuffered in and out, in UTF-8 whatever the platform's charset is. */
    static Console ofProcess() {
        return new Console(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new PrintWriter(
                        new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), true),
                Terminal.isStandardError());
    }

    /** Writes and flushes a text. */
    void print(String text) {
        print(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes and flushes bytes. */
    void print(byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw new OutputFailure("standard output", e);
        }
    }

    /** Tells each problem on a line, with what it is a problem of, and gives the exit status. */
    int refuse(String what, List<Problem> problems) {
        problems.forEach(problem -> err.println(what + ": " + problem.message()));
        return Exit.INPUT;
    }
}
