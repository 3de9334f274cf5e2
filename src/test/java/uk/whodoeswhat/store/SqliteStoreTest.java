package uk.whodoeswhat.store;

import java.nio.file.Path;

class SqliteStoreTest extends StoreContract {
    @Override
    StoreSettings settings(Path folder) {
        return StoreSettings.in(folder);
    }
}
