package uk.whodoeswhat.store;

import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL server as Debian has it, with the programs that its administrators use; those of the other tests lack them. */
final class PostgresTools implements Closeable {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    private final Path programs;
    private final Path folder;
    private final int port;

    private PostgresTools(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** The programs of the newest version that is installed with its server. */
    static Optional<Path> installed() throws IOException {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Stream.of("initdb", "pg_ctl", "createdb", "pg_dump", "pg_restore")
                            .allMatch(program -> Files.isExecutable(bin.resolve(program))))
                    .max(Comparator.comparing(bin ->
                            Integer.parseInt(bin.getParent().getFileName().toString())));
        }
    }

    static PostgresTools start(Path programs, Path folder) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        PostgresTools server = new PostgresTools(programs, folder, port);
        server.serve("initdb", "-D", server.data(), "-A", "trust", "-U", "postgres");
        server.serve(
                "pg_ctl",
                "-D",
                server.data(),
                "-l",
                folder.resolve("postgres.log").toString(),
                "-o",
                "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1",
                "-w",
                "start");
        return server;
    }

    /** A database of this name, which must be made first. */
    StoreSettings.Postgres database(String name) {
        return new StoreSettings.Postgres(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + name, Optional.of("postgres"), Optional.empty());
    }

    void make(String database) throws IOException, InterruptedException {
        client("createdb", database);
    }

    void dump(String database, Path file) throws IOException, InterruptedException {
        client("pg_dump", "--format=custom", "--file=" + file, database);
    }

    /** Into a new database. */
    void restore(Path file, String database) throws IOException, InterruptedException {
        make(database);
        client("pg_restore", "--exit-on-error", "--dbname=" + database, file.toString());
    }

    @Override
    public void close() throws IOException {
        try {
            serve("pg_ctl", "-D", data(), "-m", "fast", "-w", "stop");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /** A server does not run as root; then it takes the place of nobody, as it would in a container. */
    private void serve(String program, String... arguments) throws IOException, InterruptedException {
        boolean root = Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        run(root ? List.of("unshare", "--user") : List.of(), program, List.of(arguments));
    }

    private void client(String program, String... arguments) throws IOException, InterruptedException {
        List<String> all =
                new ArrayList<>(List.of("--host=127.0.0.1", "--port=" + port, "--username=postgres", "--no-password"));
        all.addAll(List.of(arguments));
        run(List.of(), program, all);
    }

    private void run(List<String> before, String program, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.add(programs.resolve(program).toString());
        command.addAll(arguments);
        Path said = Files.createTempFile(folder, program, ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(command + ": " + Files.readString(said, StandardCharsets.UTF_8));
        }
    }
}
