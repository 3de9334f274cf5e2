package uk.whodoeswhat.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;

/** A database that is connected to: a file of SQLite, or one that a PostgreSQL server keeps. */
final class Database implements AutoCloseable {
    private static final int FORGET_MILLIS = 1_000;
    private static final String ENCODING = "UTF8";

    private final String name;
    private final Optional<Path> file;
    private final Optional<FileWatch> watch;
    private final Pools pools;

    private Database(String name, Optional<Path> file, Pools pools) {
        this.name = name;
        this.file = file;
        this.watch = file.map(FileWatch::new);
        this.pools = pools;
    }

    /** Connects; a SQLite file that is not there is made, and is empty. */
    static Result<Database> open(StoreSettings settings, Path file, CheckLevel thoroughness) {
        return settings.postgres().isPresent()
                ? new Database(
                                "spring.datasource.url",
                                Optional.empty(),
                                Pools.postgres(settings.postgres().get()))
                        .checked(thoroughness)
                : SqliteLibrary.load(file.toAbsolutePath().resolveSibling(""))
                        .flatMap(loaded -> made(file))
                        .flatMap(made -> new Database(file.toString(), Optional.of(file), Pools.sqlite(file))
                                .checked(thoroughness));
    }

    private static Result<Path> made(Path file) {
        try {
            return new Result.Ok<>(Files.exists(file) ? file : Files.createFile(file));
        } catch (IOException e) {
            return Refusals.at(
                    file.toString(), "a file that cannot be made (" + Refusals.why(e) + ")", "a folder to write to");
        }
    }

    private Result<Database> checked(CheckLevel thoroughness) {
        Result<Database> read;
        try {
            read = file.isPresent() ? whole(thoroughness) : ofAllCharacters();
        } catch (SQLException | RuntimeException e) {
            read = DatabaseFailure.refused(this, e);
        }
        if (read instanceof Result.Rejected) {
            close();
        }
        return read;
    }

    private Result<Database> whole(CheckLevel thoroughness) throws SQLException {
        Optional<String> damage = Optional.of(one("select 'ok' from (select count(*) from sqlite_master)"))
                .filter(said -> !said.equals("ok"));
        if (damage.isEmpty() && isUpTo(thoroughness.bytes())) {
            damage = damage();
        }
        return damage.or(this::fileProblem).map(this::<Database>damaged).orElseGet(() -> new Result.Ok<>(this));
    }

    private Result<Database> ofAllCharacters() throws SQLException {
        String encoding = one("show server_encoding");
        return encoding.equals(ENCODING)
                ? new Result.Ok<>(this)
                : Refusals.at(
                        name,
                        "a database with the encoding " + Problem.quoted(encoding)
                                + ", which cannot keep every character of a proposal",
                        "one with the encoding `" + ENCODING
                                + "`; make another, and bring over by pg_dump what is recorded");
    }

    <T> Result<T> damaged(String damage) {
        return DatabaseFailure.DAMAGED.refused(name, damage);
    }

    /** Whether the file is not larger; a server looks after its own files. */
    boolean isUpTo(long bytes) {
        return file.map(each -> each.toFile().length() <= bytes).orElse(true);
    }

    /** What is wrong with the file, as SQLite itself finds when it reads all of it; a server looks after its own files. */
    Optional<String> damage() throws SQLException {
        return file.isPresent()
                ? Optional.of(one("pragma quick_check(1)")).filter(said -> !said.equals("ok"))
                : Optional.empty();
    }

    private String one(String query) throws SQLException {
        try (Connection connection = pools.reader().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getString(1) : "nothing to read";
        }
    }

    /** Why what is written now would not last, if so: the file is not the one that was opened. A server looks after its own. */
    Optional<String> fileProblem() {
        return watch.flatMap(FileWatch::problem);
    }

    private void checkFile() {
        fileProblem().ifPresent(problem -> {
            throw new DataAccessResourceFailureException(problem);
        });
    }

    /** Transactions through the writer, each of which is known to last when it is committed. */
    JdbcTransactionManager transactions() {
        return new CheckedCommits(writer(), this::checkFile);
    }

    /** What the work writes, a statement each on its own, is known to last when this returns. */
    <T> T writing(Supplier<T> work) {
        checkFile();
        T done = work.get();
        checkFile();
        return done;
    }

    /**
     * Overwrites what was erased where SQLite still has it, in the file beside the database; a server looks after its own. A
     * reader keeps it from it, and then it is overwritten with what is written next.
     */
    void forget() {
        if (file.isPresent()) {
            try (Connection connection = single().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("pragma busy_timeout = " + FORGET_MILLIS);
                statement.execute("pragma wal_checkpoint(truncate)");
            } catch (SQLException e) {
                throw new StoreUnavailable(
                        "what was erased is still in `" + file.get() + "-wal`: " + DatabaseFailure.reason(e), e);
            }
        }
    }

    /** What is read in the work is all of one moment, whatever is recorded meanwhile. */
    <T> T snapshot(Supplier<T> work) {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(writer()));
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

    DataSource writer() {
        return pools.writer();
    }

    DataSource reader() {
        return pools.reader();
    }

    /** A connection of its own each time, for migrations and copies. */
    DataSource single() {
        return pools.single();
    }

    @Override
    public void close() {
        pools.close();
    }
}
