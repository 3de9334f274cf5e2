package uk.whodoeswhat.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a log or a pack is read from: bytes by path, such as `checkpoint` or `tile/0/000`. */
public interface LogSource {
    /** The largest file that is read: a bundle of the longest entries, and a little more. */
    int MAX_FILE = 1 << 25;

    /**
     * The bytes at a path; empty when nothing is there.
     *
     * @throws IOException when that cannot be told
     */
    Optional<byte[]> read(String path) throws IOException;

    /** The paths that begin so, sorted; empty where the source cannot list what it has. */
    List<String> list(String beginning) throws IOException;

    /**
     * The pack at a path, as a source of its own; empty where nothing can be kept in one.
     *
     * @throws IOException when it is there and cannot be read
     */
    default Optional<LogSource> pack(String path) throws IOException {
        return Optional.empty();
    }

    /**
     * The source that a user names: an address that begins with `http://` or `https://`, a folder, or a zip file.
     *
     * @throws IOException with a message for people, when there is nothing to read
     */
    static LogSource of(String where) throws IOException {
        if (where.startsWith("http://") || where.startsWith("https://")) {
            return UrlSource.of(where);
        }
        Path path = path(where);
        if (Files.isDirectory(path)) {
            return new FolderSource(path);
        }
        if (!Files.exists(path)) {
            throw new NoSuchFileException(where, null, "there is no such file or folder");
        }
        return ZipSource.of(path);
    }

    private static Path path(String where) throws IOException {
        try {
            return Path.of(where);
        } catch (InvalidPathException e) {
            throw new IOException("this cannot be the name of a file or folder", e);
        }
    }
}
