package uk.whodoeswhat.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import uk.whodoeswhat.document.Read;

/**
 * The version of a database's schema. Flyway, which takes its time to load, is asked only where the schema is behind; its
 * migrations are in `db/migration`.
 */
final class Schema {
    /** The last migration of this version of the program. */
    static final int VERSION = 3;

    private static final String HISTORY = "flyway_schema_history";

    /** The version, 0 for a database without tables; refused where it is newer than this program knows. */
    static Read<Integer> version(Database database) {
        try {
            int version = version(database.writer());
            return version <= VERSION
                    ? new Read.Accepted<>(version)
                    : Refused.at(
                            database.name(),
                            "a schema of version " + version,
                            "up to version " + VERSION
                                    + "; start the version of the program that wrote it, or a later one");
        } catch (SQLException e) {
            return Refused.at(database.name(), "a schema that cannot be read: " + e.getMessage(), "a whole database");
        }
    }

    private static int version(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet tables = connection.getMetaData().getTables(null, connection.getSchema(), HISTORY, null)) {
                if (!tables.next()) {
                    return 0;
                }
            }
            String latest = "select coalesce(max(cast(version as integer)), 0) from " + HISTORY + " where success";
            try (ResultSet result = statement.executeQuery(latest)) {
                return result.next() ? result.getInt(1) : 0;
            }
        }
    }

    /** Brings the schema to this program's version, whole or not at all. */
    static void migrate(Database database) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database.single())
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    private Schema() {}
}
