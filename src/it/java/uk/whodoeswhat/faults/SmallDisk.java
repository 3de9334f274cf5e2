package uk.whodoeswhat.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file system of its own, small, that can be filled and made read-only. */
final class SmallDisk implements Closeable {
    private static final int MEBIBYTES = 160;

    private final Path folder;
    private final Path filler;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.filler = folder.resolve("filler");
    }

    /** Mounts it, where that is allowed. */
    static Optional<SmallDisk> mount(Path folder) throws IOException {
        Files.createDirectories(folder);
        return run("mount", "-t", "tmpfs", "-o", "size=" + MEBIBYTES + "m", "tmpfs", folder.toString())
                ? Optional.of(new SmallDisk(folder))
                : Optional.empty();
    }

    private static boolean run(String... command) throws IOException {
        Process process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() == 0) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(String.join(" ", command));
        }
        System.err.print(said);
        return false;
    }

    Path folder() {
        return folder;
    }

    /** Leaves room for nothing. */
    void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(filler)) {
            for (int size = 1 << 20; size > 0; size /= 2) {
                fill(out, size);
            }
        }
    }

    private static void fill(OutputStream out, int size) {
        try {
            while (true) {
                out.write(new byte[size]);
            }
        } catch (IOException e) {
            // so much does not fit any more
        }
    }

    void makeRoom() throws IOException {
        Files.delete(filler);
    }

    void writable(boolean writable) throws IOException {
        if (!run("mount", "-o", writable ? "remount,rw" : "remount,ro", folder.toString())) {
            throw new IOException("the file system cannot be mounted again");
        }
    }

    @Override
    public void close() throws IOException {
        if (!run("umount", folder.toString())) {
            throw new IOException("the file system is still in use: " + folder);
        }
    }
}
