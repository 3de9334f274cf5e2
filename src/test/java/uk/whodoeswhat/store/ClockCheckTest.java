package uk.whodoeswhat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockCheckTest {
    private static final Instant START = Instant.parse("2026-11-30T10:00:00Z");

    private Instant now = START;
    private long nanos = 7;
    private Optional<Instant> signed = Optional.empty();

    private ClockCheck check() {
        return new ClockCheck(() -> now, () -> nanos, latest -> signed.filter(time -> !time.isAfter(latest)));
    }

    /** The clock goes so far while the machine counts so much. */
    private void go(Duration clock, Duration counted) {
        now = now.plus(clock);
        nanos += counted.toNanos();
    }

    @Test
    void isBelievedAfterADayInWhichItWentAsTimeDoes() {
        ClockCheck check = check();
        assertThat(check.isBelieved()).isFalse();
        go(Duration.ofHours(23), Duration.ofHours(23));
        assertThat(check.isBelieved()).isFalse();
        go(Duration.ofMinutes(61), Duration.ofMinutes(60));
        assertThat(check.isBelieved()).isTrue();
        go(Duration.ofDays(300), Duration.ofDays(300));
        assertThat(check.isBelieved()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"P36500D", "P31D", "PT1H", "PT-1H", "P-400D"})
    void isNotBelievedForADayAfterItJumped(Duration jump) {
        ClockCheck check = check();
        go(Duration.ofDays(2), Duration.ofDays(2));
        assertThat(check.isBelieved()).isTrue();

        go(jump, Duration.ofMinutes(1));
        assertThat(check.isBelieved()).isFalse();
        go(Duration.ofHours(1), Duration.ofHours(1));
        assertThat(check.isBelieved()).isFalse();
        go(jump.negated(), Duration.ofMinutes(1)); // set right again
        assertThat(check.isBelieved()).isFalse();
        go(Duration.ofDays(1), Duration.ofDays(1));
        assertThat(check.isBelieved()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"PT25H, true", "PT47H, true", "PT23H, false", "PT49H, false", "P36500D, false", "PT0S, false"})
    void isBelievedAtOnceWhereTheLogSawItTheDayBefore(Duration ago, boolean believed) {
        signed = Optional.of(START.minus(ago));

        assertThat(check().isBelieved()).isEqualTo(believed);
    }
}
