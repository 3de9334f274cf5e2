package uk.whodoeswhat.store;

import java.nio.file.Path;
import org.sqlite.SQLiteJDBCLoader;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;

/**
 * SQLite itself, which its driver writes into the temporary directory to load it from there. Where no program may be loaded from
 * that, or nothing written to it, the data directory takes its place.
 */
final class SqliteLibrary {
    private static final String FOLDER = "org.sqlite.tmpdir";

    static Result<Boolean> load(Path data) {
        String temporary = System.getProperty(FOLDER, System.getProperty("java.io.tmpdir"));
        if (loads()) {
            return new Result.Ok<>(true);
        }
        System.setProperty(FOLDER, data.toString());
        return loads()
                ? new Result.Ok<>(true)
                : Refusals.at(
                        FOLDER,
                        Problem.quoted(temporary) + " and " + Problem.quoted(data.toString())
                                + ", from which SQLite cannot be loaded",
                        "a folder to write to that is not mounted `noexec`, such as -D" + FOLDER + "=DIR before -jar");
    }

    private static boolean loads() {
        try {
            return SQLiteJDBCLoader.initialize();
        } catch (Exception e) { // the driver throws bare exceptions, and has logged why
            return false;
        }
    }

    private SqliteLibrary() {}
}
