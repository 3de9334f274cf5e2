package uk.whodoeswhat.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.ledger.DurableFile;
import uk.whodoeswhat.ledger.SignedNote;

/** The data directory; the package comment says what is in it. Closing it gives up its lock. */
final class DataDirectory implements AutoCloseable {
    /** Less free space than this is too little to start with: 64 MiB. */
    private static final long LEAST_SPACE = 64L << 20;

    private static final String CHECKED = "checked";

    private final Path folder;
    private final FileChannel lock;

    private DataDirectory(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Makes the directory if it is not there. */
    static Result<DataDirectory> create(Path folder) {
        return FolderName.checked(folder).flatMap(DataDirectory::made);
    }

    private static Result<DataDirectory> made(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            return Refusals.at(
                    folder.toString(),
                    "a folder that cannot be made (" + Refusals.why(e) + ")",
                    "a folder to write to");
        }
        return existing(folder);
    }

    /** The directory as it is, shared with other programs. */
    static Result<DataDirectory> existing(Path folder) {
        return open(folder, true, LEAST_SPACE);
    }

    /** The directory, while no other program uses it. */
    static Result<DataDirectory> alone(Path folder) {
        return open(folder, false, LEAST_SPACE);
    }

    static Result<DataDirectory> open(Path folder, boolean shared, long leastSpace) {
        return FolderName.checked(folder).flatMap(named -> opened(named, shared, leastSpace));
    }

    private static Result<DataDirectory> opened(Path folder, boolean shared, long leastSpace) {
        if (!Files.isDirectory(folder)) {
            return Refusals.at(folder.toString(), "no such folder", "the data directory of a service that has run");
        }
        try {
            long space = room(folder);
            if (space < leastSpace) {
                return Refusals.at(
                        folder.toString(),
                        (space >> 20) + " MiB of free space",
                        "at least " + (leastSpace >> 20) + " MiB; make room on that disk");
            }
            FileChannel lock = FileChannel.open(
                    folder.resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (!locks(lock, shared)) {
                lock.close();
                return Refusals.at(
                        folder.toString(),
                        shared ? "a restore under way" : "a program that uses this directory",
                        shared ? "a start when it has ended" : "a restore when the service has ended");
            }
            return new Result.Ok<>(new DataDirectory(folder, lock));
        } catch (IOException e) {
            return Refusals.at(
                    folder.toString(),
                    "a folder that cannot be written to (" + Refusals.why(e) + ")",
                    "write permission for the user that runs this, on a disk that is not mounted read-only: also who only reads "
                            + "keeps a restore away by a lock there. Where it cannot be had, use a copy of the folder");
        }
    }

    /** How many bytes can still be written to its disk. */
    long room() throws IOException {
        return room(folder);
    }

    private static long room(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    private static boolean locks(FileChannel channel, boolean shared) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return shared; // this very program has it, shared with nobody but itself
        }
    }

    Path database() {
        return folder.resolve("who-does-what.db");
    }

    /** SQLite's files: the database, and what stands beside it while it is in use. */
    List<Path> databaseFiles() {
        return Stream.of("", "-wal", "-shm")
                .map(end -> folder.resolve(database().getFileName() + end))
                .toList();
    }

    /** Takes away a database that was only just made. */
    void forgetDatabase() {
        try {
            for (Path file : databaseFiles()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    Path key() {
        return folder.resolve("log.key");
    }

    Path checkpoint() {
        return folder.resolve("checkpoint");
    }

    /** The last checkpoint that was signed here, if there is one. An empty file is damage: it is never written empty. */
    Result<List<LogCheck.Older>> lastCheckpoint() {
        String where = checkpoint().toString();
        try {
            if (!Files.exists(checkpoint())) {
                return new Result.Ok<>(List.of());
            }
            byte[] note = SignedNote.withLineFeeds(Files.readAllBytes(checkpoint())); // somebody may have put it there
            return note.length > 0
                    ? new Result.Ok<>(List.of(new LogCheck.Older(where, note)))
                    : Refusals.at(
                            where,
                            "an empty file",
                            "the last checkpoint of the log, as somebody else may have it (`GET /log/checkpoint`). Where nobody "
                                    + "has, make sure that the database is the newest there is, and delete the file");
        } catch (IOException e) {
            return Refusals.at(where, "a file that cannot be read (" + Refusals.why(e) + ")", "a file to read");
        }
    }

    /** Replaces the last checkpoint, whole or not at all. */
    void lastCheckpoint(byte[] note) throws IOException {
        DurableFile.replace(checkpoint(), note);
    }

    /** The checkpoint up to which the log was last checked from its first entry; only a help, so none if it cannot be read. */
    Optional<byte[]> checked() {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(CHECKED)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void checked(byte[] note) throws IOException {
        DurableFile.replace(folder.resolve(CHECKED), note);
    }

    @Override
    public String toString() {
        return Problem.quoted(folder.toString());
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }
}
