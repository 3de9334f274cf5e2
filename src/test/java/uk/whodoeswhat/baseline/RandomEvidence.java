package uk.whodoeswhat.baseline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import uk.whodoeswhat.proposal.Against;
import uk.whodoeswhat.proposal.Comparator;
import uk.whodoeswhat.proposal.Design;
import uk.whodoeswhat.proposal.Evidence;
import uk.whodoeswhat.proposal.EvidenceKind;
import uk.whodoeswhat.proposal.EvidenceSource;
import uk.whodoeswhat.proposal.GradedBy;

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
        EvidenceKind kind = pick(EvidenceKind.values());
        boolean instrument = kind == EvidenceKind.INSTRUMENT;
        int grade = likely() ? 1 + random.nextInt(5) : random.nextInt(6);
        Design design = likely() ? Design.CONTROLLED : pick(Design.values());
        Against against = likely() ? Against.LOCAL : pick(Against.values());
        return new Evidence(
                "ev-%02d".formatted(number),
                "An item",
                kind,
                instrument && random.nextBoolean(),
                instrument && random.nextBoolean() ? Optional.of("X26") : Optional.empty(),
                grade,
                likely() ? GradedBy.BOARD : pick(GradedBy.values()),
                grade >= 2 || random.nextBoolean() ? Optional.of("Measured") : Optional.empty(),
                new Comparator(design, design == Design.NONE ? Optional.empty() : Optional.of(against)),
                random.nextBoolean(),
                date.minusDays(random.nextInt(4000)),
                likely() || random.nextBoolean()
                        ? Optional.of(new EvidenceSource("A report", Optional.of("https://example.org/report")))
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
