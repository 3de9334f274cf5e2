package uk.whodoeswhat.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.store.Store;
import uk.whodoeswhat.store.StoreSettings;

/** The options that say where decisions are recorded: the settings of the service by shorter names. */
final class StoreOptions {
    @Option(
            names = {"--data", "--who-does-what.data"},
            paramLabel = "DIR",
            defaultValue = "${env:WHO_DOES_WHAT_DATA:-data}",
            description =
                    "The data directory of the service; without it, the environment variable WHO_DOES_WHAT_DATA, or "
                            + "`data`.")
    private Path data = Path.of("data");

    @Option(
            names = {"--database", "--spring.datasource.url"},
            paramLabel = "URL",
            defaultValue = "${env:SPRING_DATASOURCE_URL}",
            description = "A PostgreSQL database by its JDBC address; the environment variables SPRING_DATASOURCE_URL, "
                    + "SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD are read too.")
    private Optional<String> database = Optional.empty();

    StoreSettings settings() {
        return new StoreSettings(
                data,
                database.map(url -> new StoreSettings.Postgres(
                        url, environment("SPRING_DATASOURCE_USERNAME"), environment("SPRING_DATASOURCE_PASSWORD"))),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name));
    }

    Result<Store> open() {
        return Store.open(settings());
    }

    /** The settings of a SQLite store; a server has programs of its own for this. */
    StoreSettings ofFile(String command, String instead) {
        if (database.isPresent()) {
            throw new BadUsage(command + ": found a PostgreSQL database; allowed: the SQLite file of a data directory. "
                    + instead);
        }
        return settings();
    }
}
