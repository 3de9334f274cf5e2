package uk.whodoeswhat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.whodoeswhat.store.DecisionsToRecord.accepted;
import static uk.whodoeswhat.store.DecisionsToRecord.proposal;
import static uk.whodoeswhat.store.DecisionsToRecord.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.whodoeswhat.register.RecordedDecision;

class SqliteStoreTest extends StoreContract {
    private static final int PIECE = 24;

    @Override
    StoreSettings settings(Path folder) {
        return StoreSettings.in(folder);
    }

    @Test
    void whatWasErasedIsInNoFileAnyMore(@TempDir Path data) throws IOException {
        RecordedDecision recorded;
        try (DecisionWriter recorder = open(data)) {
            recorded = record(recorder, proposal("pds", "A-1", 1));
            record(recorder, proposal("pds", "A-2", 1));
        }
        byte[] envelope = Compressed.of(recorded.envelope().bytes());
        assertThat(holds(data, envelope)).isTrue();

        try (DecisionWriter recorder = openLater(data)) {
            assertThat(recorder.eraseNames(YEARS)).isEqualTo(2);
            assertThat(holds(data, envelope)).isFalse();
        }
    }

    /** Whether any piece of these bytes is in the files: where a page of the database ends, they are not in one. */
    private static boolean holds(Path data, byte[] bytes) throws IOException {
        String wanted = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String file : new String[] {"who-does-what.db", "who-does-what.db-wal"}) {
            if (Files.exists(data.resolve(file))) {
                String all = new String(Files.readAllBytes(data.resolve(file)), StandardCharsets.ISO_8859_1);
                for (int from = 0; from + PIECE <= wanted.length(); from += PIECE) {
                    if (all.contains(wanted.substring(from, from + PIECE))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    @Test
    void whatWasRecordedBeforeNamesCouldBeErasedIsErasedToo(@TempDir Path data) throws SQLException {
        try (DecisionWriter recorder = open(data)) {
            record(recorder, proposal("pds", "A-1", 1));
            record(recorder, proposal("pds", "A-1", 2));
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("who-does-what.db"));
                var statement = connection.createStatement()) {
            for (String sql : new String[] {
                "drop index decision_named",
                "drop index notice_named",
                "alter table decision drop column named",
                "alter table decision drop column envelope_opening",
                "alter table notice drop column made",
                "alter table notice drop column named",
                "alter table notice drop column envelope_opening",
                "delete from flyway_schema_history where version = '3'"
            }) {
                statement.execute(sql);
            }
        }

        open(data).close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("who-does-what.db"));
                var statement = connection.createStatement();
                var times = statement.executeQuery(
                        "select abs(n.made - d.made) from notice n join decision d on " + "d.id = n.replaced_by")) {
            assertThat(times.next()).isTrue();
            assertThat(times.getLong(1)).as("microseconds apart").isLessThan(60_000_000);
        }
        try (DecisionWriter recorder = openLater(data)) {
            assertThat(recorder.eraseNames(YEARS)).isEqualTo(3);
        }
    }

    private static DecisionWriter open(Path data) {
        return accepted(DecisionWriter.open(StoreSettings.in(data), StoreEnvironment.ofSystem(), StoreObserver.NONE));
    }

    private static DecisionWriter openLater(Path data) {
        StoreEnvironment sources = new StoreEnvironment(LATER::toInstant, UUID::randomUUID, new SecureRandom());
        return accepted(DecisionWriter.open(StoreSettings.in(data), sources, StoreObserver.NONE));
    }
}
