package uk.whodoeswhat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static uk.whodoeswhat.store.DecisionsToRecord.accepted;
import static uk.whodoeswhat.store.DecisionsToRecord.draft;
import static uk.whodoeswhat.store.DecisionsToRecord.made;
import static uk.whodoeswhat.store.DecisionsToRecord.proposal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.register.DecisionToRecord;
import uk.whodoeswhat.register.RecordedDecision;

/** Several instances on one PostgreSQL database, one of which loses its connections while it writes. */
class InstancesTest {
    private static final int WRITERS = 6;
    private static final int EACH = 15;

    @TempDir
    Path folder;

    private final StoreSettings.Postgres database = PostgresForTests.database();

    @Test
    void keepOneOrderWithoutGapOrForkAlsoWhenOneIsCutOff() throws Exception {
        Path key = folder.resolve("0/log.key");
        List<DecisionWriter> instances = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            instances.add(open(i, i == 0 ? Optional.empty() : Optional.of(key)));
        }
        List<Callable<List<RecordedDecision>>> tasks = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            tasks.add(writing(instances, writer));
        }
        Set<Long> indexes = new HashSet<>();
        for (RecordedDecision recorded : allWhileCutOff(tasks)) {
            indexes.add(recorded.index());
        }
        instances.forEach(DecisionWriter::close);

        int decisions = WRITERS * EACH;
        assertThat(indexes)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, decisions).boxed().toList());
        try (DecisionWriter again = open(3, Optional.of(key))) {
            assertThat(again.store().log().size()).isEqualTo(decisions + 1);
            assertThat(again.store().count()).isEqualTo(decisions);
        }
    }

    @Test
    void noneStartsOnAnOlderCopyOrGoesOnWithWhatAnotherMadeOfIt() throws Exception {
        Path key = folder.resolve("0/log.key");
        Path idle = folder.resolve("1/checkpoint");
        try (DecisionWriter recording = open(0, Optional.empty())) {
            try (DecisionWriter other = open(1, Optional.of(key))) {
                for (int i = 0; i < 3; i++) {
                    made(recording.record(draft(proposal("pds", "A-" + i, 1))));
                }
                byte[] last = other.store().log().checkpoint().orElseThrow().bytes();
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> Files.exists(idle) && Arrays.equals(Files.readAllBytes(idle), last));
            }
            restoreOlderCopy();
            Problem refused = read(1, Optional.of(key)).problems().get(0);
            assertThat(refused.found()).contains("a log of 2 entries, older than the checkpoint in `" + idle);
            assertThatThrownBy(() -> recording.record(draft(proposal("pds", "A-4", 1))))
                    .isInstanceOf(StoreUnavailable.class);

            Files.delete(idle);
            try (DecisionWriter forking = open(1, Optional.of(key))) {
                for (int i = 0; i < 5; i++) {
                    made(forking.record(draft(proposal("pds", "B-" + i, 1))));
                }
            }
            assertThatThrownBy(() -> recording.record(draft(proposal("pds", "A-4", 1))))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("not the one that was signed last");
        }
        assertThat(read(0, Optional.empty()).problems().get(0).found()).contains("it was rewritten");
    }

    /** The database as it was after its first decision. */
    private void restoreOlderCopy() throws SQLException {
        for (String sql : new String[] {
            "delete from request where answer not in (select id from decision where log_index < 2)",
            "delete from decision where log_index >= 2",
            "delete from proposal where reference not in (select reference from decision)",
            "delete from checkpoint where size > 2",
            "delete from entry where log_index >= 2",
            "update tile set hashes = substring(hashes from 1 for 64)",
            "update log_head set size = 2"
        }) {
            execute(sql);
        }
    }

    /** Each goes from instance to instance, and asks the next where one cannot record: under the same request id. */
    private static Callable<List<RecordedDecision>> writing(List<DecisionWriter> instances, int writer) {
        List<DecisionToRecord> drafts = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            drafts.add(draft(proposal("pds", "W" + writer + "-" + i, 1)));
        }
        return () -> {
            List<RecordedDecision> all = new ArrayList<>();
            for (int i = 0; i < EACH; i++) {
                all.add(record(instances, writer + i, drafts.get(i)));
            }
            return all;
        };
    }

    private static RecordedDecision record(List<DecisionWriter> instances, int first, DecisionToRecord draft) {
        for (int attempt = 0; ; attempt++) {
            try {
                return made(instances.get((first + attempt) % instances.size()).record(draft));
            } catch (StoreUnavailable e) {
                assertThat(attempt)
                        .as("attempts, the last of which failed with %s", e)
                        .isLessThan(20);
            }
        }
    }

    private List<RecordedDecision> allWhileCutOff(List<Callable<List<RecordedDecision>>> tasks) throws Exception {
        var threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<Future<List<RecordedDecision>>> futures =
                    tasks.stream().map(threads::submit).toList();
            for (int i = 0; i < 5; i++) {
                Thread.sleep(40);
                cutOffOneWriter();
            }
            List<RecordedDecision> all = new ArrayList<>();
            for (Future<List<RecordedDecision>> future : futures) {
                all.addAll(get(future));
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<RecordedDecision> get(Future<List<RecordedDecision>> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    /** The server ends one of the connections that write, as it does when an instance dies. */
    private void cutOffOneWriter() throws SQLException {
        execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() "
                + "and application_name = 'who-does-what writer' order by backend_start limit 1");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database.url(),
                        database.user().orElseThrow(),
                        database.password().orElseThrow());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private DecisionWriter open(int instance, Optional<Path> key) {
        return accepted(read(instance, key));
    }

    private Result<DecisionWriter> read(int instance, Optional<Path> key) {
        return DecisionWriter.open(
                new StoreSettings(
                        folder.resolve(Integer.toString(instance)),
                        Optional.of(database),
                        key,
                        Optional.empty(),
                        List.of()),
                StoreEnvironment.ofSystem(),
                StoreObserver.NONE);
    }
}
