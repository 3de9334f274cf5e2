package uk.whodoeswhat.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Logs and packs made up for the tests of commands. */
public final class ExampleLogs {
    /** The verifier key of these logs. */
    public static final String KEY = TestLog.SIGNER.verifierKey().text();

    private ExampleLogs() {}

    /** Writes a log of this many entries as a folder. */
    public static void write(Path folder, int size) throws IOException {
        TestLog.of(size).write(folder);
    }

    /** Writes a log that is the same up to an entry and then another. */
    public static void writeForked(Path folder, int from, int size) throws IOException {
        TestLog.forked(from, size).write(folder);
    }

    /** Writes a pack with an item of evidence withheld. */
    public static Path writePack(Path folder) throws IOException {
        Files.createDirectories(folder);
        return TestPack.redacted("ev-1"::equals, name -> false).write(folder);
    }
}
