package uk.whodoeswhat.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.whodoeswhat.document.Problem;

/**
 * Whether the files of SQLite are still those that were opened. One that was deleted, moved or replaced under the program still
 * takes whatever is written to it, and all of that is lost when the program ends.
 */
final class FileWatch {
    private final Path database;
    private final Map<Path, Seen> seen = new HashMap<>();

    /** A file as it was: what the system knows it by, where it has such a thing, and how large. */
    private record Seen(Optional<Object> key, long size) {
        static Seen of(BasicFileAttributes now) {
            return new Seen(Optional.ofNullable(now.fileKey()), now.size());
        }
    }

    FileWatch(Path database) {
        this.database = database;
    }

    /** What is wrong now, compared with when this was asked before: of the database, and of the file beside it that is written first. */
    synchronized Optional<String> problem() {
        return Stream.of(database, Path.of(database + "-wal"))
                .flatMap(file -> problem(file).stream())
                .findFirst()
                .map(problem ->
                        problem + "; nothing is recorded until the service is started again, on the files as they "
                                + "were or on a backup");
    }

    private Optional<String> problem(Path file) {
        Optional<Seen> before = Optional.ofNullable(seen.get(file));
        try {
            Seen now = Seen.of(Files.readAttributes(file, BasicFileAttributes.class));
            seen.putIfAbsent(file, now);
            return before.flatMap(each -> changed(file, each, now));
        } catch (NoSuchFileException e) {
            return before.map(each -> Problem.quoted(file.toString()) + " was deleted or moved away");
        } catch (IOException e) {
            return Optional.of(Problem.quoted(file.toString()) + " cannot be looked at (" + e + ")");
        }
    }

    /** Only the file of the database never becomes smaller. */
    private Optional<String> changed(Path file, Seen before, Seen now) {
        if (!now.key().equals(before.key())) {
            return Optional.of(Problem.quoted(file.toString()) + " was replaced by another file");
        }
        if (file.equals(database) && now.size() < before.size()) {
            return Optional.of(Problem.quoted(file.toString()) + " was cut from " + before.size() + " to " + now.size()
                    + " bytes");
        }
        seen.put(file, now);
        return Optional.empty();
    }
}
