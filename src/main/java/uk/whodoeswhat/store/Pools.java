package uk.whodoeswhat.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/**
 * How a database is connected to.
 *
 * @param writer what is written goes through one of its connections
 * @param reader connections that only read
 * @param single a connection of its own each time, for migrations and copies
 */
record Pools(HikariDataSource writer, HikariDataSource reader, DataSource single) {
    private static final int BUSY_MILLIS = 10_000;
    private static final int WAIT_MILLIS = 5_000;
    private static final int SQLITE_READERS = 4;
    private static final int POSTGRES_READERS = 8;

    /** To a file that is there: none is made in the place of one that was deleted meanwhile. */
    static Pools sqlite(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true"); // what is erased is overwritten
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        HikariConfig reading = forEver(pool("reader", SQLITE_READERS), source);
        reading.setConnectionInitSql("pragma query_only = true");
        HikariConfig writing = forEver(pool("writer", 1), source);
        return new Pools(lazily(writing), lazily(reading), source);
    }

    /** The last connection to close takes the file beside the database away, which would look like somebody's doing. */
    private static HikariConfig forEver(HikariConfig config, DataSource source) {
        config.setDataSource(source);
        config.setMaxLifetime(0);
        return config;
    }

    static Pools postgres(StoreSettings.Postgres server) {
        return new Pools(
                lazily(postgres(server, "writer", 2)),
                lazily(postgres(server, "reader", POSTGRES_READERS)),
                new DriverManagerDataSource(
                        server.url(),
                        server.user().orElse(""),
                        server.password().orElse("")));
    }

    /** Whatever the server's own settings, a commit waits for the disk, and nobody waits for the log's lock without end. */
    private static HikariConfig postgres(StoreSettings.Postgres server, String name, int most) {
        HikariConfig config = pool(name, most);
        config.setJdbcUrl(server.url());
        server.user().ifPresent(config::setUsername);
        server.password().ifPresent(config::setPassword);
        Properties properties = new Properties();
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("ApplicationName", "who-does-what " + name);
        config.setDataSourceProperties(properties);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionInitSql("set synchronous_commit = on; set lock_timeout = '10s'");
        return config;
    }

    private static HikariConfig pool(String name, int most) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_MILLIS);
        config.setInitializationFailTimeout(-1); // a failure is told by the first use
        return config;
    }

    private static HikariDataSource lazily(HikariConfig config) {
        HikariDataSource source = new HikariDataSource();
        config.copyStateTo(source);
        return source;
    }

    void close() {
        reader.close();
        writer.close();
    }
}
