package uk.whodoeswhat.baseline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import uk.whodoeswhat.proposal.Binding;
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
        Evidence.GradedBy gradedBy = likely() ? Evidence.GradedBy.BOARD : pick(Evidence.GradedBy.values());
        return new Evidence(
                "ev-%02d".formatted(number),
                "An item",
                kind,
                instrument && random.nextBoolean() ? Optional.of(pick("X26", "R100", "R200")) : Optional.empty(),
                instrument && (likely() || random.nextBoolean()) ? Optional.of(binding()) : Optional.empty(),
                grade,
                gradedBy,
                grade >= 2 || random.nextBoolean() ? Optional.of("Measured") : Optional.empty(),
                likely() || random.nextBoolean() ? Optional.of(grader()) : Optional.empty(),
                new Evidence.Comparator(design, design.compares() ? Optional.of(against) : Optional.empty()),
                likely() || random.nextInt(4) > 0
                        ? Optional.empty()
                        : Optional.of(new Evidence.Setting(Optional.empty(), Optional.of("Others"))),
                random.nextBoolean(),
                date.minusDays(random.nextInt(4000)),
                likely() || random.nextBoolean()
                        ? Optional.of(new Evidence.SourceLink("A report", Optional.of("https://example.org/report")))
                        : Optional.empty());
    }

    private Binding binding() {
        LocalDate from = date.minusDays(random.nextInt(400) - 40L);
        return new Binding(
                likely() ? Binding.Force.MUST : pick(Binding.Force.values()),
                likely() ? Binding.What.THIS_SERVICE : pick(Binding.What.values()),
                likely() ? Binding.Whom.WHOLE_COHORT : pick(Binding.Whom.values()),
                "must use it",
                from,
                Optional.empty(),
                likely() || random.nextBoolean() ? Optional.empty() : Optional.of(from.plusDays(random.nextInt(600))));
    }

    private Evidence.Grader grader() {
        return new Evidence.Grader(
                random.nextInt(4) == 0 ? Optional.of(pick("R100", "R300")) : Optional.empty(),
                likely() || random.nextBoolean()
                        ? Optional.of(pick("A university", "A university", "an organisation"))
                        : Optional.empty(),
                likely() || random.nextBoolean()
                        ? Optional.of(new Evidence.SourceLink("A review", Optional.empty()))
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
