package uk.whodoeswhat.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.store.StoreSettings;

/** Where a service keeps its records, as its settings say it and as the store itself is told. */
record Place(Path data, Optional<StoreSettings.Postgres> postgres, Optional<Path> key) {

    static Place sqlite(Path data) {
        return new Place(data, Optional.empty(), Optional.empty());
    }

    static Place postgres(Path data, PostgresServer server) {
        return new Place(data, Optional.of(server.settings()), Optional.empty());
    }

    /** Another instance on the same database, which signs with the same key. */
    Place beside(Path other) {
        return new Place(other, postgres, Optional.of(data.resolve("log.key")));
    }

    StoreSettings settings() {
        return new StoreSettings(data, postgres, key, Optional.empty(), List.of());
    }

    List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--who-does-what.data=" + data));
        key.ifPresent(file -> arguments.add("--who-does-what.log.key=" + file));
        postgres.ifPresent(server -> {
            arguments.add("--spring.datasource.url=" + server.url());
            server.user().ifPresent(user -> arguments.add("--spring.datasource.username=" + user));
        });
        return arguments;
    }
}
