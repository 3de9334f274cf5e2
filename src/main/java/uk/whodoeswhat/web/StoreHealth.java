package uk.whodoeswhat.web;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.store.DecisionWriter;
import uk.whodoeswhat.store.Integrity;
import uk.whodoeswhat.store.StoreProbe;

/**
 * Whether the store records and can be read now, and whether what was recorded before is in order: how many entries of the log
 * were checked since the start, or what is wrong.
 */
@Component("storeHealthIndicator")
class StoreHealth implements HealthIndicator {
    private final DecisionWriter recorder;
    private final StoreProbe probe;

    StoreHealth(DecisionWriter recorder, StoreProbe probe) {
        this.recorder = recorder;
        this.probe = probe;
    }

    @Override
    public Health health() {
        return of(recorder.integrity(), probe.probe());
    }

    static Health of(Integrity integrity, StoreProbe.ProbeResult found) {
        String problem = Stream.of(integrity.problem().map(Problem::message), found.problem())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        Health.Builder health = problem.isEmpty() ? Health.up() : Health.down().withDetail("problem", problem);
        health.withDetail("entriesChecked", integrity.entries());
        health.withDetail("entriesStillToCheck", integrity.waiting());
        health.withDetail("writerAlive", found.writer().alive());
        health.withDetail("requestsWaiting", found.writer().waiting());
        found.writer().lastCommit().ifPresent(time -> health.withDetail("lastWrite", time.toString()));
        found.lastRead().ifPresent(time -> health.withDetail("lastRead", time.toString()));
        found.space().ifPresent(bytes -> health.withDetail("freeMebibytes", bytes >> 20));
        return health.build();
    }
}
