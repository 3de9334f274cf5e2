package uk.whodoeswhat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.store.Integrity;

class StoreHealthTest {

    @Test
    void saysWhatIsWrong() {
        Problem problem = new Problem("who-does-what.db", 0, 0, "a log that was altered", "the log as it was signed");

        Health health = StoreHealth.of(new Integrity(0, 20_000, Optional.of(problem)));

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("problem", problem.message());
    }

    @Test
    void isUpWhileThereIsMoreToCheck() {
        Health health = StoreHealth.of(new Integrity(0, 20_000, Optional.empty()));

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails())
                .containsEntry("entriesChecked", 0L)
                .containsEntry("entriesStillToCheck", 20_000L)
                .doesNotContainKey("problem");
    }
}
