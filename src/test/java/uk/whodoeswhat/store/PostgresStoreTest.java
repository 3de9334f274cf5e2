package uk.whodoeswhat.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class PostgresStoreTest extends StoreContract {
    @Override
    StoreSettings settings(Path folder) {
        return new StoreSettings(
                folder, Optional.of(PostgresForTests.database()), Optional.empty(), Optional.empty(), List.of());
    }
}
