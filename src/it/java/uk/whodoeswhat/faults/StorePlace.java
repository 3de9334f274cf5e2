package uk.whodoeswhat.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.store.StoreSettings;

/** Where a service keeps its records, as its settings say it and as the store itself is told. */
record StorePlace(Path data, Optional<StoreSettings.Postgres> postgres, Optional<Path> key) {

    static StorePlace sqlite(Path data) {
        return new StorePlace(data, Optional.empty(), Optional.empty());
    }

    static StorePlace postgres(Path data, PostgresServer server) {
        return new StorePlace(data, Optional.of(server.settings()), Optional.empty());
    }

    /** Another instance on the same database, which signs with the same key. */
    StorePlace beside(Path other) {
        return new StorePlace(other, postgres, Optional.of(data.resolve("log.key")));
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
