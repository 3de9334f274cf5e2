package uk.whodoeswhat.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Whether the clock can be believed where it decides what is deleted for good. One reading proves nothing: a clock that jumped
 * ahead by years would have everything erased at once. It is believed when it has gone on, for a day, as time does:
 *
 * <ul>
 *   <li>either a checkpoint of the log was signed by it one to two days before, so that a service in daily use that is started
 *       again need not wait,
 *   <li>or since it was first looked at here, a day ago or longer, it has gone as far as the time that the machine counts by
 *       itself; where it has not, the day begins anew.
 * </ul>
 *
 * A clock that stays wrong for a day is taken for right; until then, each time that something waits for it is logged.
 */
final class ClockCheck {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration DRIFT = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final LongSupplier nanos;
    private final Function<Instant, Optional<Instant>> signedBefore;
    private Instant first;
    private long firstNanos;

    /**
     * @param nanos the time that the machine counts, from any beginning
     * @param signedBefore when the last checkpoint was signed at this time or before
     */
    ClockCheck(InstantSource clock, LongSupplier nanos, Function<Instant, Optional<Instant>> signedBefore) {
        this.clock = clock;
        this.nanos = nanos;
        this.signedBefore = signedBefore;
        this.first = clock.instant();
        this.firstNanos = nanos.getAsLong();
    }

    boolean isBelieved() {
        Instant now = clock.instant();
        Duration counted = Duration.ofNanos(nanos.getAsLong() - firstNanos);
        boolean went = Duration.between(first.plus(counted), now).abs().compareTo(DRIFT) <= 0;
        if (!went) {
            first = now;
            firstNanos = nanos.getAsLong();
        }
        return (went && counted.compareTo(DAY) >= 0)
                || signedBefore
                        .apply(now.minus(DAY))
                        .filter(signed -> signed.isAfter(now.minus(DAY).minus(DAY)))
                        .isPresent();
    }
}
