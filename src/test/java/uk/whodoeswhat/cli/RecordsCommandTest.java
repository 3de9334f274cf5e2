package uk.whodoeswhat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.whodoeswhat.store.DecisionsToRecord.accepted;
import static uk.whodoeswhat.store.DecisionsToRecord.proposal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.store.DecisionWriter;
import uk.whodoeswhat.store.Retention;
import uk.whodoeswhat.store.StoreEnvironment;
import uk.whodoeswhat.store.StoreObserver;
import uk.whodoeswhat.store.StoreSettings;

/** The commands on what a service has recorded. */
class RecordsCommandTest {

    @TempDir
    Path folder;

    private final List<RecordedDecision> recorded = new ArrayList<>();
    private String data = "";

    @BeforeEach
    void record() {
        data = folder.resolve("data").toString();
        StoreSettings settings = StoreSettings.in(Path.of(data));
        try (DecisionWriter recorder =
                accepted(DecisionWriter.open(settings, StoreEnvironment.ofSystem(), StoreObserver.NONE))) {
            recorded.add(uk.whodoeswhat.store.DecisionsToRecord.record(recorder, proposal("pds", "A-1", 1)));
            recorded.add(uk.whodoeswhat.store.DecisionsToRecord.record(recorder, proposal("ncrs", "B-1", 1)));
        }
    }

    @Test
    void everyDecisionReplays() {
        Run run = Run.of("replay", "--all", "--data", data);

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("2 replayed, 0 different\n");
    }

    @Test
    void oneDecisionReplays() {
        Run run = Run.of("replay", recorded.get(1).id().toString(), "--who-does-what.data=" + data);

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("1 replayed, 0 different\n");
    }

    @Test
    void aDecisionWhoseNamesWereErasedReplays() {
        StoreEnvironment later =
                new StoreEnvironment(() -> Instant.parse("2031-05-06T12:00:00Z"), UUID::randomUUID, new SecureRandom());
        try (DecisionWriter recorder =
                accepted(DecisionWriter.open(StoreSettings.in(Path.of(data)), later, StoreObserver.NONE))) {
            assertThat(recorder.eraseNames(new Retention(Period.ofYears(2)))).isEqualTo(2);
        }
        UUID id = recorded.get(0).id();

        assertThat(Run.of("replay", "--all", "--data", data).out())
                .isEqualTo("2 replayed, 0 different, 2 with names erased under the retention setting\n");
        assertThat(Run.of("replay", id.toString(), "--data", data).out())
                .startsWith(
                        id
                                + " was recorded by a person whose name was erased under the retention setting on 6 May 2031\n");
    }

    @Test
    void aRecordThatIsNotTheOneLoggedDiffers() throws SQLException {
        execute("update decision set body = (select body from decision where id = '"
                + recorded.get(1).id() + "') where id = '" + recorded.get(0).id() + "'");

        Run run = Run.of("replay", "--all", "--data", data);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .startsWith(recorded.get(0).id() + " differs\n  the log: entry 1 is not of this record")
                .endsWith("2 replayed, 1 different\n");
    }

    @Test
    void whatIsNotThereIsToldOnALine() {
        Run unknown = Run.of("replay", UUID.randomUUID().toString(), "--data", data);
        Run none = Run.of("replay", "--all", "--data", folder.resolve("none").toString());

        assertThat(unknown.status()).isEqualTo(3);
        assertThat(unknown.err()).contains("allowed: the id of a recorded decision");
        assertThat(none.status()).isEqualTo(3);
        assertThat(none.err()).contains("found no such folder; allowed: the data directory");
        assertThat(Run.of("replay", "--data", data).status()).isEqualTo(2);
        assertThat(Run.of("replay", "7", "--data", data).status()).isEqualTo(2);
    }

    @Test
    void aBackupIsMadeAndRestored() {
        String copy = folder.resolve("copy.db").toString();
        String other = folder.resolve("other").toString();

        Run backup = Run.of("backup", copy, "--data", data);
        Run restore = Run.of(
                "restore",
                copy,
                "--data",
                other,
                "--since",
                Path.of(data, "checkpoint").toString());
        Run replay = Run.of("replay", "--all", "--data", other);

        assertThat(backup.status()).as(backup.err()).isZero();
        assertThat(backup.out())
                .startsWith("Copied to " + copy + ": log who-does-what/")
                .contains("3 entries, root ");
        assertThat(restore.status()).as(restore.err()).isZero();
        assertThat(replay.out()).isEqualTo("2 replayed, 0 different\n");
        assertThat(Run.of("restore", copy, "--data", other).err()).contains("move it away first");
        assertThat(Run.of("backup", copy, "--data", data).status()).isEqualTo(3);
        Run server = Run.of("backup", copy, "--database", "jdbc:postgresql://localhost/x");
        assertThat(server.status()).isEqualTo(2);
        assertThat(server.err()).contains("pg_dump");
    }

    @Test
    void theLogIsExportedAndVerified() {
        Path log = folder.resolve("log");

        Run export = Run.of("export-log", log.toString(), "--data", data);

        assertThat(export.status()).as(export.err()).isZero();
        assertThat(log.resolve("checkpoint")).exists();
        assertThat(Run.of(
                                "verify-log",
                                log.toString(),
                                "--since",
                                Path.of(data, "checkpoint").toString())
                        .status())
                .isZero();
        assertThat(Files.exists(log.resolve("tile/entries/000.p/3"))).isTrue();
    }

    @Test
    void nothingIsWrittenWhereSomethingElseIs() throws IOException {
        Path database = Path.of(data, "who-does-what.db");
        byte[] checkpoint = Files.readAllBytes(Path.of(data, "checkpoint"));
        Files.createDirectory(folder.resolve("other"));
        Files.writeString(folder.resolve("other/letter.txt"), "kept");
        Files.createSymbolicLink(folder.resolve("link"), Path.of(data).toAbsolutePath());
        assertThat(Run.of("export-log", data, "--data", data).status()).isEqualTo(2);
        assertThat(Run.of("export-log", path("link"), "--data", data).status()).isEqualTo(2);
        assertThat(Run.of("export-log", path("other"), "--data", data).err()).contains("other things in it");
        assertThat(Run.of("backup", database.toString(), "--data", data).err()).contains("there already");
        assertThat(Run.of("restore", database.toString(), "--data", data).err()).contains("move it away first");
        assertThat(Path.of(data, "checkpoint")).hasBinaryContent(checkpoint);
        assertThat(folder.resolve("other")).isDirectoryNotContaining("glob:**tile");
        assertThat(Run.of("replay", "--all", "--data", data).status()).isZero();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + Path.of(data, "who-does-what.db"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
