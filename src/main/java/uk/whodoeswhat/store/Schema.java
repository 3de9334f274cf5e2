package uk.whodoeswhat.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;

/**
 * The version of a database's schema. Flyway, which takes its time to load, is asked only where the schema is behind; its
 * migrations are in `db/migration`.
 */
final class Schema {
    /** The last migration of this version of the program. */
    static final int VERSION = 3;

    private static final String HISTORY = "flyway_schema_history";

    /** The version, 0 for a database without tables; refused where it is newer than this program knows, or not whole. */
    static Result<Integer> version(Database database) {
        try (Connection connection = database.writer().getConnection();
                Statement statement = connection.createStatement()) {
            if (!hasTable(connection, HISTORY)) {
                return hasTable(connection, "%") ? ofOthers(database) : new Result.Ok<>(0);
            }
            int failed =
                    number(statement, "select coalesce(max(installed_rank), 0) from " + HISTORY + " where not success");
            if (failed > 0) {
                return halfway(database, "the migration of rank " + failed + " in `" + HISTORY + "` failed");
            }
            return known(
                    database, number(statement, "select coalesce(max(cast(version as integer)), 0) from " + HISTORY));
        } catch (SQLException e) {
            return DatabaseFailure.refused(database, e);
        }
    }

    private static Result<Integer> known(Database database, int version) {
        return version <= VERSION
                ? new Result.Ok<>(version)
                : Refusals.at(
                        database.name(),
                        "a schema of version " + version,
                        "up to version " + VERSION
                                + "; start the version of the program that wrote it, or a later one");
    }

    private static Result<Integer> ofOthers(Database database) {
        return Refusals.at(
                database.name(),
                "a database with tables of something else",
                "one of its own: an empty one, or one that this program has used");
    }

    private static <T> Result<T> halfway(Database database, String what) {
        return Refusals.at(
                database.name(),
                "a schema that was not brought up to version " + VERSION + ": " + what,
                "a schema as a version of the program left it; restore a backup from before, or mend what is said here and start "
                        + "again");
    }

    private static boolean hasTable(Connection connection, String name) throws SQLException {
        try (ResultSet tables =
                connection.getMetaData().getTables(null, connection.getSchema(), name, new String[] {"TABLE"})) {
            return tables.next();
        }
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getInt(1) : 0;
        }
    }

    /** Brings the schema to this program's version, whole or not at all. */
    static Result<Integer> migrate(Database database) {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(database.single())
                    .locations("classpath:db/migration")
                    .group(true)
                    .load()
                    .migrate();
            return new Result.Ok<>(VERSION);
        } catch (FlywayException e) {
            DatabaseFailure failure = DatabaseFailure.of(e);
            return switch (failure) {
                case RIGHTS,
                        READ_ONLY_FILE,
                        READ_ONLY_SERVER,
                        CLOSED_FILE,
                        FULL,
                        BUSY,
                        DISK,
                        MEMORY,
                        USER,
                        MISSING,
                        AWAY -> DatabaseFailure.refused(database, e);
                case DAMAGED, TABLES, UNKNOWN -> halfway(database, Problem.quoted(DatabaseFailure.reason(e)));
            };
        }
    }

    private Schema() {}
}
