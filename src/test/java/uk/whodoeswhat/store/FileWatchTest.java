package uk.whodoeswhat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.whodoeswhat.store.DecisionsToRecord.accepted;
import static uk.whodoeswhat.store.DecisionsToRecord.proposal;
import static uk.whodoeswhat.store.DecisionsToRecord.record;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** A store whose files are taken away while it is in use. */
class FileWatchTest {

    @TempDir
    Path folder;

    private Path database;
    private DecisionWriter recorder;

    @BeforeEach
    void open() {
        database = folder.resolve("who-does-what.db");
        recorder = accepted(
                DecisionWriter.open(StoreSettings.in(folder), StoreEnvironment.ofSystem(), StoreObserver.NONE));
        record(recorder, proposal("pds", "A-1", 1));
    }

    @AfterEach
    void close() {
        recorder.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"who-does-what.db", "who-does-what.db-wal"})
    void nothingIsAcknowledgedOnceAFileWasMovedAndAllIsOnceItIsBack(String name) throws IOException {
        Path file = folder.resolve(name);
        Path away = Files.move(file, folder.resolve("away"));
        long size = recorder.store().log().size();
        byte[] checkpoint = Files.readAllBytes(folder.resolve("checkpoint"));

        assertRefused("was deleted or moved away");
        assertThat(recorder.store().log().size()).isEqualTo(size);
        assertThat(folder.resolve("checkpoint")).hasBinaryContent(checkpoint);

        Files.move(away, file);
        record(recorder, proposal("pds", "A-2", 1));
        assertThat(new StoreProbe(recorder, StoreEnvironment.ofSystem()).probe().problem())
                .isEmpty();
    }

    @Test
    void aCopyInItsPlaceIsNotTheFile() throws IOException {
        Path copy = Files.copy(database, folder.resolve("copy"));
        Files.move(copy, database, StandardCopyOption.REPLACE_EXISTING);

        assertRefused("was replaced by another file");
    }

    @Test
    void aFileThatWasCutIsNotWhatItWas() throws IOException {
        FileWatch watch = new FileWatch(database);
        assertThat(watch.problem()).isEmpty();
        long size = Files.size(database);
        try (FileChannel channel = FileChannel.open(database, StandardOpenOption.WRITE)) {
            channel.truncate(size / 2);
        }
        assertThat(watch.problem().orElseThrow()).contains("was cut from " + size + " to " + size / 2 + " bytes");
    }

    @Test
    void aFileThatGrowsIsTheSame() throws IOException {
        Path file = Files.write(folder.resolve("other.db"), new byte[4096]);
        FileWatch watch = new FileWatch(file);
        assertThat(watch.problem()).isEmpty();
        Path beside = Files.write(folder.resolve("other.db-wal"), new byte[4096]);
        assertThat(watch.problem()).isEmpty();
        Files.write(file, new byte[4096], StandardOpenOption.APPEND);
        Files.write(beside, new byte[0]); // as SQLite does when all of it is in the database
        assertThat(watch.problem()).isEmpty();
    }

    /** A draft and a cosignature are lost with the file just as a decision is. */
    private void assertRefused(String told) {
        assertThatThrownBy(() -> record(recorder, proposal("pds", "A-9", 1)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining(told);
        assertThatThrownBy(() -> recorder.drafts().begin(new Drafts.Content("Lost", "{}")))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(told);
        assertThat(new StoreProbe(recorder, StoreEnvironment.ofSystem())
                        .probe()
                        .problem()
                        .orElseThrow())
                .contains(told);
    }
}
