package uk.whodoeswhat.cli;

import java.io.Console;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a person watches standard error. */
final class Terminal {

    /** Java can ask only of standard input and output, so the system is asked where it can tell. */
    static boolean isStandardError() {
        try {
            String err = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return err.startsWith("/dev/pts/") || err.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return console();
        }
    }

    /** Up to Java 21 there is a console only on a terminal; from 22 on there always is, and it can be asked. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean console() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    private Terminal() {}
}
