package uk.whodoeswhat.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import uk.whodoeswhat.document.Read;

/** The connections to a database: one to write with, some to read with. */
final class Database implements AutoCloseable {
    private static final int BUSY_MILLIS = 10_000;
    private static final int FORGET_MILLIS = 1_000;
    private static final int WAIT_MILLIS = 5_000;
    private static final int SQLITE_READERS = 4;
    private static final int POSTGRES_READERS = 8;

    private final String name;
    private final Optional<Path> file;
    private final HikariDataSource writer;
    private final HikariDataSource reader;
    private final DataSource single;

    private Database(
            String name, Optional<Path> file, HikariDataSource writer, HikariDataSource reader, DataSource single) {
        this.name = name;
        this.file = file;
        this.writer = writer;
        this.reader = reader;
        this.single = single;
    }

    /** Connects; a SQLite file that is not there is made, and is empty. */
    static Read<Database> open(StoreSettings settings, Path file, Thoroughness thoroughness) {
        Database database = settings.postgres().map(Database::postgres).orElseGet(() -> sqlite(file));
        try {
            Optional<String> damage = database.connected();
            if (damage.isEmpty() && database.isUpTo(thoroughness.bytes())) {
                damage = database.damage();
            }
            if (damage.isEmpty()) {
                return new Read.Accepted<>(database);
            }
            database.close();
            return damaged(database, damage.get());
        } catch (SQLException | RuntimeException e) {
            database.close();
            return database.file.isPresent()
                    ? damaged(database, reason(e))
                    : Refused.at(
                            database.name,
                            "a database that cannot be reached: " + reason(e),
                            "a PostgreSQL server that runs, and the user and password for it");
        }
    }

    static <T> Read<T> damaged(Database database, String damage) {
        return Refused.at(
                database.name,
                "a file that is damaged or no database of this program: " + damage,
                "a whole one; move this one away and restore a backup");
    }

    private static String reason(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).strip().replaceAll("\\s+", " ");
    }

    private static Database sqlite(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true"); // what is erased is overwritten
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        HikariConfig reading = pool("reader", SQLITE_READERS);
        reading.setDataSource(source);
        reading.setConnectionInitSql("pragma query_only = true");
        HikariConfig writing = pool("writer", 1);
        writing.setDataSource(source);
        return new Database(file.toString(), Optional.of(file), lazily(writing), lazily(reading), source);
    }

    private static Database postgres(StoreSettings.Postgres server) {
        return new Database(
                "spring.datasource.url",
                Optional.empty(),
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

    /** Whether the file is not larger; a server looks after its own files. */
    boolean isUpTo(long bytes) {
        return file.map(each -> each.toFile().length() <= bytes).orElse(true);
    }

    /** What is wrong with the file, as SQLite itself finds when it reads all of it; a server looks after its own files. */
    Optional<String> damage() throws SQLException {
        return file.isPresent() ? ok("pragma quick_check(1)") : Optional.empty();
    }

    private Optional<String> connected() throws SQLException {
        return ok(file.isPresent() ? "select 'ok' from (select count(*) from sqlite_master)" : "select 'ok'");
    }

    private Optional<String> ok(String check) throws SQLException {
        try (Connection connection = reader.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet result = statement.executeQuery(check)) {
                String said = result.next() ? result.getString(1) : "nothing to read";
                return "ok".equals(said) ? Optional.empty() : Optional.of(said);
            }
        }
    }

    /**
     * Overwrites what was erased where SQLite still has it, in the file beside the database; a server looks after its own. A
     * reader keeps it from it, and then it is overwritten with what is written next.
     */
    void forget() {
        if (file.isPresent()) {
            try (Connection connection = single.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("pragma busy_timeout = " + FORGET_MILLIS);
                statement.execute("pragma wal_checkpoint(truncate)");
            } catch (SQLException e) {
                throw new StoreUnavailable("what was erased is still in `" + file.get() + "-wal`: " + reason(e), e);
            }
        }
    }

    /** What is read in the work is all of one moment, whatever is recorded meanwhile. */
    <T> T snapshot(Supplier<T> work) {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(writer));
        if (file.isEmpty()) { // SQLite has nothing else
            transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        }
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /** What messages call it. */
    String name() {
        return name;
    }

    /** The file, for SQLite. */
    Optional<Path> file() {
        return file;
    }

    boolean exists() {
        return file.map(Files::exists).orElse(true);
    }

    DataSource writer() {
        return writer;
    }

    DataSource reader() {
        return reader;
    }

    /** A connection of its own each time, for migrations and copies. */
    DataSource single() {
        return single;
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
    }
}
