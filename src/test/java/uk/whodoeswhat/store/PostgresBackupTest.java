package uk.whodoeswhat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static uk.whodoeswhat.store.DecisionsToRecord.accepted;
import static uk.whodoeswhat.store.DecisionsToRecord.proposal;
import static uk.whodoeswhat.store.DecisionsToRecord.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.register.RecordedDecision;

/** A PostgreSQL database is backed up by the programs that come with it. */
class PostgresBackupTest {
    @TempDir
    Path folder;

    @Test
    void aDumpIsRestoredWholeAndAnOlderOneIsRefused() throws Exception {
        Optional<Path> programs = PostgresTools.installed();
        assumeTrue(System.getenv("CI") != null || programs.isPresent(), "needs Debian's package postgresql");
        Path older = folder.resolve("older.dump");
        Path newer = folder.resolve("newer.dump");
        try (PostgresTools server =
                PostgresTools.start(programs.orElseThrow(), Files.createDirectory(folder.resolve("server")))) {
            server.make("first");
            RecordedDecision recorded;
            try (DecisionWriter recorder = accepted(open(server, "first"))) {
                record(recorder, proposal("pds", "A-1", 1));
                server.dump("first", older);
                recorded = record(recorder, proposal("pds", "A-2", 1));
                server.dump("first", newer);
            }
            server.restore(newer, "second");
            try (DecisionWriter recorder = accepted(open(server, "second"))) {
                assertThat(recorder.store().find(recorded.id()).orElseThrow().decision())
                        .isEqualTo(recorded.decision());
                record(recorder, proposal("pds", "A-3", 1));
            }
            server.restore(older, "third");

            assertThat(open(server, "third").problems().get(0).found()).contains("older than the checkpoint");
        }
    }

    /** The data directory stays where it was: it has the key, and the last checkpoint. */
    private Result<DecisionWriter> open(PostgresTools server, String database) {
        return DecisionWriter.open(
                new StoreSettings(
                        folder.resolve("service"),
                        Optional.of(server.database(database)),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                StoreEnvironment.ofSystem(),
                StoreObserver.NONE);
    }
}
