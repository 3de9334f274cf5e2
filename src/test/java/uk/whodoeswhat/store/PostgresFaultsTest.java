package uk.whodoeswhat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static uk.whodoeswhat.store.DecisionsToRecord.accepted;
import static uk.whodoeswhat.store.DecisionsToRecord.proposal;
import static uk.whodoeswhat.store.DecisionsToRecord.record;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;

/** PostgreSQL databases that cannot be used as they are: each is told as what it is, and nothing is left behind in it. */
class PostgresFaultsTest {
    private static final String READ_ONLY = "set default_transaction_read_only = on";

    @TempDir
    Path folder;

    private StoreSettings.Postgres database = as(PostgresForTests.database(), "postgres", "postgres");

    @Test
    void oneThatCanOnlyBeReadIsNotWrittenTo() throws SQLException {
        execute(database, "alter database " + name() + " " + READ_ONLY);

        assertRefused("can only be read: a standby", "`spring.datasource.url`");
        assertThat(folder.resolve("log.key")).doesNotExist();
        execute(
                database,
                "set default_transaction_read_only = off; alter database " + name()
                        + " reset default_transaction_read_only");
        try (DecisionWriter recorder = accepted(open())) {
            record(recorder, proposal("pds", "A-1", 1));
        }
        execute(database, "alter database " + name() + " " + READ_ONLY);

        assertRefused("can only be read: a standby", "`spring.datasource.url`");
        try (Store store = accepted(Store.open(settings()))) {
            assertThat(store.count()).as("what a standby is for").isEqualTo(1);
        }
    }

    @Test
    void oneThatCanOnlyBeReadFromNowOnIsDown() throws SQLException {
        try (DecisionWriter recorder = accepted(open())) {
            StoreProbe probe = new StoreProbe(recorder, StoreEnvironment.ofSystem());
            assertThat(probe.probe().problem()).isEmpty();
            execute(
                    database,
                    "alter database " + name() + " " + READ_ONLY
                            + "; select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name()
                            + "' and pid <> pg_backend_pid()");

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> probe.probe().problem().isPresent());
            assertThatThrownBy(() -> record(recorder, proposal("pds", "A-1", 1)))
                    .isInstanceOf(StoreUnavailable.class);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> probe.probe().problem().orElse("").contains("writing: ERROR: cannot execute"));
            assertThat(recorder.store().count()).isZero();
        }
    }

    @Test
    void oneWithoutAllCharactersIsRefusedAtTheStart() throws SQLException {
        String latin = name() + "latin";
        execute(
                database,
                "create database " + latin + " encoding 'LATIN1' lc_collate 'C' lc_ctype 'C' template template0");
        database =
                new StoreSettings.Postgres(database.url().replace(name(), latin), database.user(), database.password());

        assertRefused("the encoding `LATIN1`", "`UTF8`");
    }

    @Test
    void aUserWithoutRightsIsToldWhichItLacks() throws SQLException {
        StoreSettings.Postgres owner = database;
        accepted(open()).close();
        String user = name() + "_clerk";
        execute(owner, "create role " + user + " login password 'secret'");
        database = as(owner, user, "secret");

        assertRefused("without the rights", "owns the tables");
        execute(owner, "grant select on all tables in schema public to " + user);
        assertRefused("it lacks INSERT on log_head, UPDATE on log_head, INSERT on entry", "owns the tables");
        execute(
                owner,
                "grant insert on all tables in schema public to " + user
                        + "; grant update on log_head, tile, decision, notice, request, draft to " + user);
        assertRefused("it lacks DELETE on draft", "owns the tables");
        execute(owner, "grant delete on draft to " + user);
        accepted(open()).close();
    }

    @Test
    void aUserWhoMayMakeNoTablesIsToldSo() throws SQLException {
        StoreSettings.Postgres owner = database;
        String user = name() + "_guest";
        execute(owner, "create role " + user + " login password 'secret'; revoke create on schema public from public");
        database = as(owner, user, "secret");

        assertRefused("without the rights", "CREATE on the schema");
        assertThat(folder.resolve("log.key")).doesNotExist();
    }

    @Test
    void oneThatIsNotThereIsToldSo() {
        database = new StoreSettings.Postgres(database.url() + "none", database.user(), database.password());

        assertRefused("no database of that name", "UTF8");
    }

    @Test
    void aMigrationThatFailsLeavesNothing() throws SQLException {
        accepted(open()).close();
        execute(database, "delete from flyway_schema_history where version = '3'");

        assertRefused("not brought up to version 3", "restore a backup from before");
        execute(database, "drop table draft; delete from flyway_schema_history where version = '2'");
        assertRefused("not brought up to version 3", "restore a backup from before");
        assertRefused("not brought up to version 3", "restore a backup from before");
        assertThatThrownBy(() -> execute(database, "select 1 from draft")).hasMessageContaining("does not exist");
    }

    /** The address of the tests' server names a user, too. */
    private static StoreSettings.Postgres as(StoreSettings.Postgres database, String user, String password) {
        return new StoreSettings.Postgres(
                database.url().replaceAll("\\?.*", ""), Optional.of(user), Optional.of(password));
    }

    private void assertRefused(String found, String allowed) {
        Problem problem = open().problems().get(0);
        assertThat(problem.found()).contains(found);
        assertThat(problem.allowed()).contains(allowed);
    }

    private Result<DecisionWriter> open() {
        return DecisionWriter.open(settings(), StoreEnvironment.ofSystem(), StoreObserver.NONE);
    }

    private StoreSettings settings() {
        return new StoreSettings(folder, Optional.of(database), Optional.empty(), Optional.empty(), List.of());
    }

    private String name() {
        return database.url().replaceAll(".*/([a-z0-9]+).*", "$1");
    }

    private static void execute(StoreSettings.Postgres database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.url(),
                        database.user().orElse(""),
                        database.password().orElse(""));
                var statement = connection.createStatement()) {
            for (String each : sql.split(";", -1)) {
                statement.execute(each);
            }
        }
    }
}
