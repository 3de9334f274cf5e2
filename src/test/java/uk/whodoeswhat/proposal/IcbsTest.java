package uk.whodoeswhat.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IcbsTest {
    @ParameterizedTest
    @CsvSource({"2022-06-30, 0", "2022-07-01, 42", "2026-03-31, 42", "2026-04-01, 36"})
    void countsThoseOpenAtADate(LocalDate date, int count) {
        assertThat(Icbs.count(date)).isEqualTo(count);
        assertThat(Icbs.openAt(date))
                .hasSize(count)
                .extracting(Icb::ods)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void everySuccessorOpensWhenItsPredecessorCloses() {
        LocalDate last = LocalDate.of(2026, 3, 31);
        for (Icb icb : Icbs.openAt(last)) {
            assertThat(icb.closed().isPresent())
                    .as(icb.ods())
                    .isEqualTo(!icb.successors().isEmpty());
            for (String successor : icb.successors()) {
                assertThat(Icbs.byOds(successor)
                                .orElseThrow()
                                .isOpenAt(icb.closed().orElseThrow()))
                        .isTrue();
            }
        }
    }

    @Test
    void knowsNamesAndRegions() {
        Icb sussex = Icbs.byOds("QNX").orElseThrow();
        assertThat(sussex.successors()).isEqualTo(List.of("S9B9J"));
        assertThat(sussex.regionCode()).isEqualTo("Y59");
        assertThat(Icbs.byOds("QOX").orElseThrow().name()).startsWith("NHS Bath and North East Somerset, Swindon");
        assertThat(Icbs.inRegion("Y63", LocalDate.of(2023, 1, 1)))
                .extracting(Icb::ods)
                .containsExactly("QF7", "QHM", "QOQ", "QWO");
        assertThat(Icbs.byOds("X26")).isEmpty();
    }
}
