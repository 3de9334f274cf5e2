package uk.whodoeswhat.web;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.store.Integrity;
import uk.whodoeswhat.store.Recorder;

/** Whether what was recorded is in order: how many entries of the log were checked since the start, or what is wrong. */
@Component("storeHealthIndicator")
class StoreHealth implements HealthIndicator {
    private final Recorder recorder;

    StoreHealth(Recorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public Health health() {
        return of(recorder.integrity());
    }

    static Health of(Integrity integrity) {
        Health.Builder health = integrity.problem().isPresent() ? Health.down() : Health.up();
        health.withDetail("entriesChecked", integrity.entries());
        health.withDetail("entriesStillToCheck", integrity.waiting());
        integrity.problem().map(Problem::message).ifPresent(problem -> health.withDetail("problem", problem));
        return health.build();
    }
}
