package uk.whodoeswhat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.store.Integrity;
import uk.whodoeswhat.store.StoreProbe;
import uk.whodoeswhat.store.WriterState;

class StoreHealthTest {
    private static final Instant WRITTEN = Instant.parse("2026-11-30T10:00:00Z");
    private static final Instant READ = Instant.parse("2026-11-30T10:00:01Z");

    @Test
    void saysWhatIsWrong() {
        Problem problem = new Problem("who-does-what.db", 0, 0, "a log that was altered", "the log as it was signed");

        Health health = StoreHealth.of(new Integrity(0, 20_000, Optional.of(problem)), found(Optional.empty()));

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("problem", problem.message());
    }

    @Test
    void isUpWhileThereIsMoreToCheck() {
        Health health = StoreHealth.of(new Integrity(0, 20_000, Optional.empty()), found(Optional.empty()));

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails())
                .containsEntry("entriesChecked", 0L)
                .containsEntry("entriesStillToCheck", 20_000L)
                .doesNotContainKey("problem");
    }

    @Test
    void isDownWhileNothingCanBeRecordedAndSaysWhenItLastWas() {
        Health health = StoreHealth.of(new Integrity(7, 0, Optional.empty()), found(Optional.of("writing: no room")));

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails())
                .containsEntry("problem", "writing: no room")
                .containsEntry("writerAlive", true)
                .containsEntry("requestsWaiting", 3)
                .containsEntry("lastWrite", WRITTEN.toString())
                .containsEntry("lastRead", READ.toString())
                .containsEntry("freeMebibytes", 5L);
    }

    private static StoreProbe.ProbeResult found(Optional<String> problem) {
        return new StoreProbe.ProbeResult(
                problem, new WriterState(true, Optional.of(WRITTEN), 3), Optional.of(READ), OptionalLong.of(5L << 20));
    }
}
