package uk.whodoeswhat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static uk.whodoeswhat.store.DecisionsToRecord.accepted;
import static uk.whodoeswhat.store.DecisionsToRecord.proposal;
import static uk.whodoeswhat.store.DecisionsToRecord.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.ledger.KeyFile;

/** A store that is not as it was left does not open, and is left as it is. */
class StoreOpenerTest {

    /** A store as it was left, of which every test gets a copy. */
    @TempDir
    static Path left;

    @TempDir
    Path folder;

    private Path database;

    @BeforeAll
    static void recordSome() {
        try (DecisionWriter recorder = open(left)) {
            for (int i = 0; i < 3; i++) {
                record(recorder, proposal("pds", "A-" + i, 1));
            }
        }
        open(left).close();
    }

    @BeforeEach
    void copy() throws IOException {
        database = folder.resolve("who-does-what.db");
        try (var files = Files.list(left)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @Test
    void oneThatIsInOrderOpensAgain() {
        try (DecisionWriter recorder = open()) {
            assertThat(recorder.store().log().size()).isEqualTo(4);
            assertThat(recorder.integrity()).isEqualTo(new Integrity(4, 0, Optional.empty()));
        }
        assertThat(folder.resolve("checked")).hasSameBinaryContentAs(folder.resolve("checkpoint"));
    }

    @Test
    void aLargeOneThatIsInOrderIsCheckedOnceItIsOpen() {
        try (DecisionWriter recorder = open()) {
            record(recorder, proposal("pds", "A-9", 1));
        }
        try (DecisionWriter recorder = accepted(large())) {
            record(recorder, proposal("pds", "A-10", 1));
            await().until(() -> recorder.integrity().waiting() == 0);
            assertThat(recorder.integrity()).isEqualTo(new Integrity(5, 0, Optional.empty()));
            record(recorder, proposal("pds", "A-11", 1));
        }
    }

    @Test
    void whatWasAddedToALargeOneSinceItWasCheckedIsCheckedBeforeItOpens() {
        try (DecisionWriter recorder = open()) {
            record(recorder, proposal("pds", "A-9", 1));
        }
        execute("update entry set body = x'7b7d' where log_index = 4");

        assertThat(problem(large()).found()).contains("entries that do not make the tile `tile/0/000.p/5`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "insert into flyway_schema_history values (9, '9', 'x', 'SQL', 'V9.sql', 0, 'x', 0, 1, 1) ; a schema of version 9",
                "update entry set body = x'7b7d' where log_index = 1 ; entries that do not make the tile `tile/0/000.p/4`",
                "update entry set body = (select body from entry where log_index = 2) where log_index = 1 ; entries that do not make",
                "delete from entry where log_index = 3 ; without one of its entries 0 to 3",
                "insert into entry values (4, x'7b7d') ; more entries than the 4 of the log",
                "update tile set hashes = zeroblob(128) ; entries that do not make the tile",
                "delete from tile ; entries that do not make the tile",
                "update checkpoint set note = replace(note, 'who-does-what/', 'who-did-what/') ; did not sign",
                "update checkpoint set note = substr(note, 1, length(note) - 9) || 'AAAAAAA=' || char(10) ; forged or changed",
                "delete from checkpoint where size = 4 ; that its checkpoint, of 3 entries",
                "delete from checkpoint ; without a checkpoint",
                "update log_head set size = 3 ; more entries than the 3 of the log",
                "update log_head set verifier_key = 'x+00000000+AA==' ; which is not the log's",
            })
    void oneThatWasAlteredDoesNot(String sql, String found) {
        execute(sql);

        assertRefused(found);
        assertFoundWhereItIsLarge();
    }

    /** It does not open, or soon records nothing more and says why. */
    private void assertFoundWhereItIsLarge() {
        if (large() instanceof Result.Ok<DecisionWriter> opened) {
            try (DecisionWriter recorder = opened.value()) {
                await().until(() -> recorder.integrity().problem().isPresent());
                Problem problem = recorder.integrity().problem().orElseThrow();
                assertThat(recorder.integrity().entries()).isZero();
                assertThatThrownBy(() -> record(recorder, proposal("pds", "A-9", 1)))
                        .isInstanceOf(StoreUnavailable.class)
                        .hasMessage(problem.message());
            }
        }
    }

    /** As one is opened that is too large to be checked before. */
    private Result<DecisionWriter> large() {
        return DecisionWriter.open(
                StoreSettings.in(folder), StoreEnvironment.ofSystem(), StoreObserver.NONE, new CheckLevel(0, 0));
    }

    @Test
    void aFileThatIsDamagedOrNoDatabaseDoesNot() throws IOException {
        byte[] whole = Files.readAllBytes(database);
        byte[] damaged = whole.clone();
        Arrays.fill(damaged, 5 * 4096, 9 * 4096, (byte) 7);
        Files.write(database, damaged);
        assertRefused("damaged or no database");
        assertFoundWhereItIsLarge();

        Files.writeString(database, "This is a letter, and no database at all. ".repeat(100));
        assertRefused("damaged or no database");
    }

    @Test
    void anOlderCopyDoesNot() throws IOException {
        Path copy = folder.resolve("older.db");
        Files.copy(database, copy);
        try (DecisionWriter recorder = open()) {
            record(recorder, proposal("pds", "A-9", 1));
        }
        Files.move(copy, database, StandardCopyOption.REPLACE_EXISTING);

        assertRefused("a log of 4 entries, older than the checkpoint");
        Files.delete(database);
        assertRefused("an empty database, although");
        assertThat(database).doesNotExist();
    }

    @Test
    void aLogThatWasBegunAnewWithTheSameKeyDoesNot() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.copy(folder.resolve("log.key"), other.resolve("log.key"), StandardCopyOption.COPY_ATTRIBUTES);
        StoreSettings given = new StoreSettings(
                other, Optional.empty(), Optional.of(other.resolve("log.key")), Optional.empty(), List.of());
        try (DecisionWriter recorder =
                accepted(DecisionWriter.open(given, StoreEnvironment.ofSystem(), StoreObserver.NONE))) {
            for (int i = 0; i < 5; i++) {
                record(recorder, proposal("pds", "B-" + i, 1));
            }
        }
        Files.move(other.resolve("who-does-what.db"), database, StandardCopyOption.REPLACE_EXISTING);

        assertRefused("it was rewritten");
    }

    @Test
    void anotherKeyOrNoneDoesNot() throws IOException {
        Files.move(folder.resolve("log.key"), folder.resolve("kept.key"));
        assertRefused("no such file");
        KeyFile.create(folder.resolve("log.key"), new SecureRandom());
        assertRefused("which is not the log's");
        StoreSettings kept = new StoreSettings(
                folder, Optional.empty(), Optional.of(folder.resolve("kept.key")), Optional.empty(), List.of());
        accepted(DecisionWriter.open(kept, StoreEnvironment.ofSystem(), StoreObserver.NONE))
                .close();
    }

    /** It would begin a second log under the name of the first. */
    @Test
    void aKeyWithoutItsDatabaseDoesNot() throws IOException {
        Files.delete(database);
        Files.delete(folder.resolve("checkpoint"));
        assertRefused("an empty database, although `" + folder.resolve("log.key") + "` is the key of a log");
        Files.createFile(database);
        assertThat(problem(DecisionWriter.open(
                                StoreSettings.in(folder), StoreEnvironment.ofSystem(), StoreObserver.NONE))
                        .found())
                .contains("is the key of a log");
        Files.delete(folder.resolve("log.key"));
        open().close();
    }

    /** Its tables are made before the key, so an end in between leaves nothing that would be taken for a loss. */
    @Test
    void aFirstStartThatCameToNothingIsDoneAgain() throws IOException {
        Path first = Files.createDirectory(folder.resolve("first"));
        open(first).close();
        execute(first.resolve("who-does-what.db"), "delete from log_head");
        open(first).close();
        Files.delete(first.resolve("log.key"));
        execute(first.resolve("who-does-what.db"), "delete from log_head");
        open(first).close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"'' ; an empty file", "no checkpoint at all ; no checkpoint: no signatures"})
    void aCheckpointThatIsNoneDoesNot(String text, String told) throws IOException {
        Files.writeString(folder.resolve("checkpoint"), text);

        Map<String, byte[]> before = files();
        Problem problem =
                problem(DecisionWriter.open(StoreSettings.in(folder), StoreEnvironment.ofSystem(), StoreObserver.NONE));
        assertThat(problem.message()).contains(folder.resolve("checkpoint").toString(), told);
        assertThat(files().keySet()).isEqualTo(before.keySet());
        assertThat(problem(Store.open(StoreSettings.in(folder))).message()).contains(told);
        assertThat(problem(Backup.make(StoreSettings.in(folder), folder.resolve("copy.db")))
                        .message())
                .contains(told);
    }

    @Test
    void aDatabaseOfSomethingElseDoesNot() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        execute(other.resolve("who-does-what.db"), "create table sheep (name text)");

        Problem problem =
                problem(DecisionWriter.open(StoreSettings.in(other), StoreEnvironment.ofSystem(), StoreObserver.NONE));
        assertThat(problem.found()).contains("tables of something else");
        assertThat(other.resolve("log.key")).doesNotExist();
    }

    @Test
    void aMigrationThatFailsLeavesAllAsItWas() {
        execute("delete from flyway_schema_history where version <> '1'");

        assertRefused("a schema that was not brought up to version 3: `");
    }

    @Test
    void aMigrationThatFailedBeforeDoesNot() {
        execute("update flyway_schema_history set success = 0 where version = '3'");

        assertRefused("the migration of rank 3 in `flyway_schema_history` failed");
    }

    @Test
    void aFolderThatCannotBeWrittenToDoesNot() throws IOException {
        Files.deleteIfExists(folder.resolve("lock"));
        Files.createDirectory(folder.resolve("lock"));

        for (Result<?> read : List.of(
                DecisionWriter.open(StoreSettings.in(folder), StoreEnvironment.ofSystem(), StoreObserver.NONE),
                Store.open(StoreSettings.in(folder)))) {
            assertThat(problem(read).message())
                    .contains("cannot be written to (Is a directory)", "write permission", "a copy of the folder")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void anotherNameOfTheLogDoesNot() {
        StoreSettings renamed = new StoreSettings(
                folder, Optional.empty(), Optional.empty(), Optional.of("decisions.example.org"), List.of());

        assertThat(problem(DecisionWriter.open(renamed, StoreEnvironment.ofSystem(), StoreObserver.NONE))
                        .found())
                .contains("decisions.example.org", "which is not the log's");
    }

    @Test
    void tooLittleSpaceDoesNot() {
        Problem problem = problem(DataDirectory.open(folder, true, Long.MAX_VALUE));

        assertThat(problem.found()).contains("MiB of free space");
        assertThat(problem.allowed()).contains("make room");
    }

    @Test
    void aServerThatIsAwayDoesNot() {
        StoreSettings away = new StoreSettings(
                folder,
                Optional.of(new StoreSettings.Postgres(
                        "jdbc:postgresql://127.0.0.1:1/none", Optional.of("nobody"), Optional.of("secret"))),
                Optional.empty(),
                Optional.empty(),
                List.of());

        Problem problem = problem(DecisionWriter.open(away, StoreEnvironment.ofSystem(), StoreObserver.NONE));
        assertThat(problem.message())
                .contains("spring.datasource.url", "refused")
                .doesNotContain("secret");
    }

    @Test
    void readersNeedAServiceThatHasRun() {
        assertThat(problem(Store.open(StoreSettings.in(folder.resolve("none")))).found())
                .isEqualTo("no such folder");
        accepted(Store.open(StoreSettings.in(folder))).close();
    }

    private DecisionWriter open() {
        return open(folder);
    }

    private static DecisionWriter open(Path folder) {
        return accepted(DecisionWriter.open(StoreSettings.in(folder), StoreEnvironment.ofSystem(), StoreObserver.NONE));
    }

    private void assertRefused(String found) {
        Map<String, byte[]> before = files();

        Problem problem =
                problem(DecisionWriter.open(StoreSettings.in(folder), StoreEnvironment.ofSystem(), StoreObserver.NONE));

        assertThat(problem.found()).contains(found);
        assertThat(problem.allowed()).isNotBlank();
        Map<String, byte[]> after = files();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(before.get(name)));
    }

    private Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        try (var paths = Files.list(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static Problem problem(Result<?> read) {
        assertThat(read).isInstanceOf(Result.Rejected.class);
        return read.problems().get(0);
    }

    private void execute(String sql) {
        execute(database, sql);
    }

    private static void execute(Path database, String sql) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
