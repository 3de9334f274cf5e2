package uk.whodoeswhat.cli;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import uk.whodoeswhat.document.Problem;

/**
 * Java reads arguments and names of files in the charset of the system's locale. Where that has letters of English only, as in
 * the locale C, any other letter arrives as a question mark, and the file that was meant cannot be found.
 */
final class Charsets {
    static final String ADVICE = "Names with letters beyond English need a locale in UTF-8: set LC_ALL=C.UTF-8.";

    static void check(String... arguments) {
        if (!Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"))
                .newEncoder()
                .canEncode('é')) {
            for (String argument : arguments) {
                check(argument);
            }
        }
    }

    private static void check(String argument) {
        boolean lost = argument.contains("?") || argument.contains("\uFFFD");
        if (lost && !argument.contains("://") && !(!argument.contains("\uFFFD") && Files.exists(Path.of(argument)))) {
            throw new BadUsage("Found the argument " + Problem.quoted(argument)
                    + ", in which letters may have been lost. " + ADVICE);
        }
    }

    private Charsets() {}
}
