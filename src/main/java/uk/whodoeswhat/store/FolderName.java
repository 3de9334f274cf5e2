package uk.whodoeswhat.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;

/**
 * The names of files and folders, as settings state them. In a locale without UTF-8, as `LANG=C`, Java and SQLite do not mean the
 * same file by a name that has other letters than those of English.
 */
public final class FolderName {
    private static final String UNICODE = StandardCharsets.UTF_8.name();

    /** The path that a setting states, if this locale has such names. */
    public static Result<Path> read(String setting, String stated) {
        try {
            return new Result.Ok<>(Path.of(stated));
        } catch (InvalidPathException e) {
            return refused(setting, stated, encoding());
        }
    }

    /** The path, if all that can be meant by it is one file. */
    static Result<Path> checked(Path path) {
        return checked(path, encoding());
    }

    static Result<Path> checked(Path path, String encoding) {
        String whole = path.toAbsolutePath().toString();
        return encoding.equalsIgnoreCase(UNICODE)
                        || StandardCharsets.US_ASCII.newEncoder().canEncode(whole)
                ? new Result.Ok<>(path)
                : refused(path.toString(), whole, encoding);
    }

    private static <T> Result<T> refused(String where, String name, String encoding) {
        return Refusals.at(
                where,
                "the name " + Problem.quoted(name) + " in a locale with the encoding `" + encoding + "`",
                "a name of plain English letters only, or a locale of " + UNICODE + ", such as `LC_ALL=C.UTF-8`");
    }

    private static String encoding() {
        return System.getProperty("sun.jnu.encoding", UNICODE);
    }

    private FolderName() {}
}
