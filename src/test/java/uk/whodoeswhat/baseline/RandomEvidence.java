package uk.whodoeswhat.baseline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import uk.whodoeswhat.proposal.Evidence;

/** Makes valid items of evidence. */
final class RandomEvidence {
    private final Random random;
    private final double strength;
    private final LocalDate date;

    private RandomEvidence(Random random, double strength, LocalDate date) {
        this.random = random;
        this.strength = strength;
        this.date = date;
    }

    static List<Evidence> of(Random random, double strength, LocalDate date, int items) {
        RandomEvidence each = new RandomEvidence(random, strength, date);
        return IntStream.range(0, items).mapToObj(each::item).toList();
    }

    private Evidence item(int number) {
        Evidence.Kind kind = pick(Evidence.Kind.values());
        boolean instrument = kind == Evidence.Kind.INSTRUMENT;
        int grade = likely() ? 1 + random.nextInt(5) : random.nextInt(6);
        Evidence.Design design = likely() ? Evidence.Design.CONTROLLED : pick(Evidence.Design.values());
        Evidence.Against against = likely() ? Evidence.Against.LOCAL : pick(Evidence.Against.values());
        return new Evidence(
                "ev-%02d".formatted(number),
                "An item",
                kind,
                instrument && random.nextBoolean(),
                instrument && random.nextBoolean() ? Optional.of("X26") : Optional.empty(),
                grade,
                likely() ? Evidence.GradedBy.BOARD : pick(Evidence.GradedBy.values()),
                grade >= 2 || random.nextBoolean() ? Optional.of("Measured") : Optional.empty(),
                new Evidence.Comparator(
                        design, design == Evidence.Design.NONE ? Optional.empty() : Optional.of(against)),
                random.nextBoolean(),
                date.minusDays(random.nextInt(4000)),
                likely() || random.nextBoolean()
                        ? Optional.of(new Evidence.SourceLink("A report", Optional.of("https://example.org/report")))
                        : Optional.empty());
    }

    private boolean likely() {
        return random.nextDouble() < strength;
    }

    @SafeVarargs
    private <T> T pick(T... from) {
        return from[random.nextInt(from.length)];
    }
}
