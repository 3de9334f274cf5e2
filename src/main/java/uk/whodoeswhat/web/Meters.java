package uk.whodoeswhat.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.definition.Stage;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.rulebook.engine.StageObserver;
import uk.whodoeswhat.store.StoreObserver;
import uk.whodoeswhat.tier.Standing;
import uk.whodoeswhat.tier.Tier;

/** The meters of {@link Meter}, all there from the start, so that a zero is seen as one. */
@Component
class Meters implements StoreObserver {
    private final Map<Tier, Map<Standing, Counter>> decisions = new EnumMap<>(Tier.class);
    private final Map<Stage, Timer> stages = new EnumMap<>(Stage.class);
    private final Counter faults;
    private final Counter badInputs;
    private final Timer draft;
    private final Timer record;
    private final Timer store;
    private final Timer ledger;
    private final Counter recorded;
    private final Counter unrecorded;

    Meters(MeterRegistry registry, Rulebook rulebook) {
        for (Tier tier : Tier.values()) {
            Map<Standing, Counter> counters = new EnumMap<>(Standing.class);
            for (Standing standing : Standing.values()) {
                counters.put(
                        standing, counter(registry, Meter.DECISIONS, "tier", tier.name(), "standing", standing.name()));
            }
            decisions.put(tier, counters);
        }
        for (Stage stage : Stage.values()) {
            stages.put(stage, timer(registry, Meter.STAGE, "stage", stage.name()));
        }
        faults = counter(registry, Meter.RULE_FAULTS);
        badInputs = counter(registry, Meter.BAD_INPUTS);
        draft = timer(registry, Meter.DRAFT);
        record = timer(registry, Meter.RECORD);
        store = timer(registry, Meter.STORE);
        ledger = timer(registry, Meter.LEDGER);
        recorded = counter(registry, Meter.RECORDED);
        unrecorded = counter(registry, Meter.UNRECORDED);
        Gauge.builder(Meter.RULEBOOK.id(), () -> 1)
                .description(Meter.RULEBOOK.description())
                .tags(List.of(
                        Tag.of("id", rulebook.manifest().id()),
                        Tag.of("version", rulebook.manifest().version()),
                        Tag.of("digest", rulebook.digest())))
                .register(registry);
    }

    private static Counter counter(MeterRegistry registry, Meter meter, String... tags) {
        return Counter.builder(meter.id())
                .description(meter.description())
                .tags(tags)
                .register(registry);
    }

    private static Timer timer(MeterRegistry registry, Meter meter, String... tags) {
        return Timer.builder(meter.id())
                .description(meter.description())
                .tags(tags)
                .register(registry);
    }

    @Override
    public void committed(int requests, Duration storing, Duration logging) {
        store.record(storing);
        ledger.record(logging);
        recorded.increment(requests);
    }

    @Override
    public void failed(int requests) {
        unrecorded.increment(requests);
    }

    /** Measures making a decision ready to be recorded. */
    <T> T drafting(Supplier<T> work) {
        return timed(draft, work);
    }

    /** Measures recording it. */
    <T> T recording(Supplier<T> work) {
        return timed(record, work);
    }

    private static <T> T timed(Timer timer, Supplier<T> work) {
        long began = System.nanoTime();
        try {
            return work.get();
        } finally {
            timer.record(Duration.ofNanos(System.nanoTime() - began));
        }
    }

    void decided(Judgement judgement) {
        known(known(decisions, judgement.tier()), judgement.standing()).increment();
    }

    void ruleFault() {
        faults.increment();
    }

    void badInput() {
        badInputs.increment();
    }

    /** Measures one decision, stage by stage; not for use by two threads. */
    StageObserver stages() {
        return new StageObserver() {
            private long began;

            @Override
            public void begins(Stage stage) {
                began = System.nanoTime();
            }

            @Override
            public void ends(Stage stage) {
                known(stages, stage).record(Duration.ofNanos(System.nanoTime() - began));
            }
        };
    }

    private static <K, V> V known(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("no meter for " + key);
        }
        return value;
    }
}
