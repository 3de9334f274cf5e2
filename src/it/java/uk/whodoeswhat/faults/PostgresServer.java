package uk.whodoeswhat.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import uk.whodoeswhat.store.StoreSettings;

/** A real PostgreSQL server that waits for the disk; it can be stopped or killed, and started again on what it left. */
final class PostgresServer implements Closeable {
    private static final int DIE_SECONDS = 10;

    private final Path data;
    private EmbeddedPostgres running;

    private PostgresServer(Path data, EmbeddedPostgres running) {
        this.data = data;
        this.running = running;
    }

    static PostgresServer start(Path data) throws IOException, SQLException {
        PostgresServer server = new PostgresServer(data, start(data, 0));
        try (Connection connection = server.running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet fsync = statement.executeQuery("show fsync")) {
            if (!fsync.next() || !"on".equals(fsync.getString(1))) {
                throw new IllegalStateException("this server does not wait for the disk");
            }
        }
        return server;
    }

    private static EmbeddedPostgres start(Path data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    StoreSettings.Postgres settings() {
        return new StoreSettings.Postgres(
                running.getJdbcUrl("postgres", "postgres"), Optional.of("postgres"), Optional.empty());
    }

    /** kill -9 of all its processes at once. */
    void kill() throws IOException, InterruptedException {
        Path file = data.resolve("postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(List.of(postmaster));
        all.addAll(postmaster.descendants().toList());
        for (ProcessHandle each : all) {
            each.destroyForcibly();
        }
        for (ProcessHandle each : all) {
            awaitEnd(each);
        }
        Files.deleteIfExists(file); // or a process that nobody has buried would be taken for a running server
        running.close();
    }

    private static void awaitEnd(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(DIE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // dead, but not buried by its parent: it holds nothing any more
        }
    }

    /** Ends its connections and stops, as its administrator would have it. */
    void stop() throws IOException {
        running.close();
    }

    /** Starts again on the same port, with what is in its folder. */
    void startAgain() throws IOException {
        running = start(data, running.getPort());
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
