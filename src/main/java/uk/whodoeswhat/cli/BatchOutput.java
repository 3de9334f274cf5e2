package uk.whodoeswhat.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Where a batch writes: standard output, or a file. A file is written beside its name and moved there when it is whole, so
 * that nothing half-written is ever left under the name; what is no plain file, such as a device, is written directly.
 */
final class BatchOutput implements AutoCloseable {
    private final String name;
    private final OutputStream out;
    private final Optional<Move> move;

    private record Move(Path from, Path to) {}

    private BatchOutput(String name, OutputStream out, Optional<Move> move) {
        this.name = name;
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.move = move;
    }

    static BatchOutput standard(OutputStream out) {
        return new BatchOutput("standard output", out, Optional.empty());
    }

    static BatchOutput file(String name) throws IOException {
        Path path = Path.of(name);
        if (!Files.exists(path)) {
            return beside(name, path.toAbsolutePath());
        }
        Path real = path.toRealPath();
        if (Files.isDirectory(real)) {
            throw new IOException("it is a folder");
        }
        return Files.isRegularFile(real)
                ? beside(name, real)
                : new BatchOutput(name, Files.newOutputStream(real), Optional.empty());
    }

    private static BatchOutput beside(String name, Path to) throws IOException {
        Path from = to.resolveSibling(
                "." + to.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        OutputStream out = Files.newOutputStream(from, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        from.toFile().deleteOnExit(); // a batch that is interrupted leaves nothing behind
        return new BatchOutput(name, out, Optional.of(new Move(from, to)));
    }

    void write(byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new OutputFailure(name, e);
        }
    }

    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new OutputFailure(name, e);
        }
    }

    /** All is written: the file gets its name. */
    void finish() {
        try {
            out.flush();
            if (move.isPresent()) {
                out.close();
                Files.move(move.get().from(), move.get().to(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new OutputFailure(name, e);
        }
    }

    /** Leaves no half-written file. Standard output stays open. */
    @Override
    public void close() throws IOException {
        if (move.isPresent()) {
            out.close();
            Files.deleteIfExists(move.get().from());
        }
    }
}
