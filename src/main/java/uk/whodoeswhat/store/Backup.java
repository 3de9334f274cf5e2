package uk.whodoeswhat.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.ledger.Checkpoint;
import uk.whodoeswhat.ledger.SignedNote;

/**
 * Consistent copies of a SQLite store, also while a service uses it, and back again. A copy is checked as a start checks it
 * before it gets its name. The log's key is in none.
 */
public final class Backup {

    /**
     * Copies the store into a new file.
     *
     * @return the last checkpoint of the copy, if it has one
     */
    public static Result<Optional<Checkpoint>> make(StoreSettings settings, Path target) {
        Result<DataDirectory> opened =
                SqliteLibrary.load(settings.data()).flatMap(loaded -> DataDirectory.existing(settings.data()));
        return opened.flatMap(directory -> {
            try (directory) {
                if (!Files.exists(directory.database())) {
                    return Refusals.at(directory.database().toString(), "no such file", "the database of a service");
                }
                if (Files.exists(target)) {
                    return Refusals.at(target.toString(), "a file that is there already", "the name of a new file");
                }
                Result<List<LogCheck.Older>> older = directory.lastCheckpoint();
                if (!(older instanceof Result.Ok<List<LogCheck.Older>> accepted)) {
                    return new Result.Rejected<>(older.problems());
                }
                Path part = part(target);
                copy(directory.database(), part);
                return checked(part, accepted.value(), target);
            } catch (IOException e) {
                return Refusals.at(
                        target.toString(), "a copy that cannot be made (" + Refusals.why(e) + ")", "room for it");
            } catch (SQLException e) {
                return DatabaseFailure.of(e).refused(target.toString(), DatabaseFailure.reason(e));
            }
        });
    }

    /**
     * Puts a copy where no database is; it must go on from the last checkpoint that was signed there, and from the one given.
     *
     * @return the last checkpoint of the copy, if it has one
     */
    public static Result<Optional<Checkpoint>> restore(StoreSettings settings, Path copy, Optional<Path> since) {
        if (!Files.isRegularFile(copy)) {
            return Refusals.at(copy.toString(), "no such file", "a file that `backup` made");
        }
        try {
            Files.createDirectories(settings.data());
        } catch (IOException e) {
            return Refusals.at(
                    settings.data().toString(),
                    "a folder that cannot be made (" + Refusals.why(e) + ")",
                    "another one");
        }
        return DataDirectory.alone(settings.data()).flatMap(directory -> {
            try (directory) {
                Optional<Path> there =
                        directory.databaseFiles().stream().filter(Files::exists).findFirst();
                if (there.isPresent()) {
                    return Refusals.at(
                            there.get().toString(), "a database that is there already", "none; move it away first");
                }
                Result<List<LogCheck.Older>> last = directory.lastCheckpoint();
                if (!(last instanceof Result.Ok<List<LogCheck.Older>> accepted)) {
                    return new Result.Rejected<>(last.problems());
                }
                List<LogCheck.Older> older = new ArrayList<>(accepted.value());
                if (since.isPresent()) {
                    older.add(new LogCheck.Older(
                            since.get().toString(), SignedNote.withLineFeeds(Files.readAllBytes(since.get()))));
                }
                Path part = part(directory.database());
                Files.copy(copy, part, StandardCopyOption.REPLACE_EXISTING);
                return checked(part, older, directory.database());
            } catch (IOException e) {
                return Refusals.at(
                        copy.toString(),
                        "a file that cannot be copied (" + Refusals.why(e) + ")",
                        "a file to read, and room");
            }
        });
    }

    private static Path part(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    private static void copy(Path database, Path target) throws IOException, SQLException {
        Files.deleteIfExists(target);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
            vacuum.setString(1, target.toString());
            vacuum.execute();
        }
    }

    /** Gives a copy its name once it is known to be whole and on the disk; takes it away otherwise. */
    private static Result<Optional<Checkpoint>> checked(Path part, List<LogCheck.Older> older, Path target)
            throws IOException {
        Result<Optional<Notes.Signed>> read = StoreOpener.check(StoreSettings.in(part), part, older);
        if (read instanceof Result.Ok<Optional<Notes.Signed>>) {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        }
        Stream.of("", "-wal", "-shm").map(end -> Path.of(part + end)).forEach(Backup::delete);
        return read.map(last -> last.map(Notes.Signed::checkpoint));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private Backup() {}
}
