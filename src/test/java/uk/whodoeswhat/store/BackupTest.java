package uk.whodoeswhat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.whodoeswhat.store.DecisionsToRecord.accepted;
import static uk.whodoeswhat.store.DecisionsToRecord.proposal;
import static uk.whodoeswhat.store.DecisionsToRecord.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.ledger.Checkpoint;
import uk.whodoeswhat.ledger.LogSource;
import uk.whodoeswhat.ledger.LogVerifier;
import uk.whodoeswhat.ledger.Trust;
import uk.whodoeswhat.register.RecordedDecision;

class BackupTest {

    @TempDir
    Path folder;

    @Test
    void aCopyMadeWhileTheServiceRunsIsPutBackElsewhere() throws IOException {
        Path copy = folder.resolve("copy.db");
        StoreSettings there = StoreSettings.in(folder.resolve("there"));
        StoreSettings here = StoreSettings.in(folder.resolve("here"));
        RecordedDecision recorded;
        try (DecisionWriter recorder = open(there)) {
            recorded = record(recorder, proposal("pds", "A-1", 1));
            assertThat(accepted(Backup.make(there, copy)).orElseThrow().size()).isEqualTo(2);
            record(recorder, proposal("pds", "A-2", 1));
        }
        assertThat(Backup.make(there, copy).problems().get(0).found()).contains("there already");

        Checkpoint restored =
                accepted(Backup.restore(here, copy, Optional.empty())).orElseThrow();
        assertThat(restored.size()).isEqualTo(2);
        Files.copy(there.data().resolve("log.key"), here.data().resolve("log.key"), StandardCopyOption.COPY_ATTRIBUTES);
        try (DecisionWriter recorder = open(here)) {
            assertThat(recorder.store().find(recorded.id()).orElseThrow().decision())
                    .isEqualTo(recorded.decision());
        }
        assertThat(Backup.restore(here, copy, Optional.empty())
                        .problems()
                        .get(0)
                        .found())
                .contains("a database that is there already");
    }

    @Test
    void anOlderCopyIsRefusedAgainstACheckpointTakenSince() throws IOException {
        Path copy = folder.resolve("copy.db");
        Path later = folder.resolve("later");
        StoreSettings there = StoreSettings.in(folder.resolve("there"));
        StoreSettings here = StoreSettings.in(folder.resolve("here"));
        try (DecisionWriter recorder = open(there)) {
            record(recorder, proposal("pds", "A-1", 1));
            accepted(Backup.make(there, copy));
            record(recorder, proposal("pds", "A-2", 1));
            Files.write(later, recorder.store().log().checkpoint().orElseThrow().bytes());
        }

        for (String lineEnd : List.of("\n", "\r\n")) {
            Files.writeString(later, Files.readString(later).replace("\n", lineEnd));
            Result<?> refused = Backup.restore(here, copy, Optional.of(later));
            assertThat(refused.problems().get(0).found()).contains("older than the checkpoint", later.toString());
        }
        assertThat(here.data()).isDirectoryNotContaining("glob:**/who-does-what*");
        Files.delete(there.data().resolve("who-does-what.db"));
        assertThat(Backup.restore(there, copy, Optional.empty())
                        .problems()
                        .get(0)
                        .found())
                .contains("older than the checkpoint");
    }

    @Test
    void whatIsNoCopyIsRefused() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter"), "Dear all, ".repeat(500));
        StoreSettings here = StoreSettings.in(folder.resolve("here"));

        assertThat(Backup.restore(here, letter, Optional.empty()).problems()).isNotEmpty();
        assertThat(Backup.restore(here, folder.resolve("none"), Optional.empty())
                        .problems()
                        .get(0)
                        .found())
                .isEqualTo("no such file");
        assertThat(here.data()).isDirectoryNotContaining("glob:**/who-does-what*");
    }

    @Test
    void theLogIsExportedForAVerifier() throws IOException {
        Path log = folder.resolve("log");
        try (DecisionWriter recorder = open(StoreSettings.in(folder.resolve("there")))) {
            assertThat(recorder.store().log().export(log).problems()).isNotEmpty();
            record(recorder, proposal("pds", "A-1", 1));
            accepted(recorder.store().log().export(log));
            record(recorder, proposal("pds", "A-1", 2));
            assertThat(accepted(recorder.store().log().export(log)).size()).isEqualTo(4);
        }
        assertThat(LogVerifier.verify(LogSource.of(log.toString()), Trust.none())
                        .holds())
                .isTrue();
    }

    private static DecisionWriter open(StoreSettings settings) {
        return accepted(DecisionWriter.open(settings, StoreEnvironment.ofSystem(), StoreObserver.NONE));
    }
}
