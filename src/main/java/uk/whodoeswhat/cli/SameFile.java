package uk.whodoeswhat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Refuses to write where a command reads, before anything is touched. */
final class SameFile {

    /** That a file is none of those that are read, also by another name: a link, a hard link, or a longer way. */
    static void refuse(String what, Path written, Path read) throws IOException {
        boolean same = written.toAbsolutePath()
                        .normalize()
                        .equals(read.toAbsolutePath().normalize())
                || (Files.exists(written) && Files.exists(read) && Files.isSameFile(written, read));
        if (same) {
            throw new BadUsage(what + ": found `" + written + "`, which is what is read, `" + read
                    + "`; allowed: another. Nothing was changed.");
        }
    }

    private SameFile() {}
}
