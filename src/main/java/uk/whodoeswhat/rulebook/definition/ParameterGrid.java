package uk.whodoeswhat.rulebook.definition;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import uk.whodoeswhat.framework.Parameter;

/** The values a numeric parameter may take, as whole units of its smallest decimal. */
public record ParameterGrid(int scale, long minimum, long maximum, long step, long value) {

    /** Empty for a parameter that is no number or whose range is not stated. */
    public static Optional<ParameterGrid> of(Parameter parameter) {
        if (parameter.minimum().isEmpty()
                || parameter.maximum().isEmpty()
                || parameter.step().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal minimum = new BigDecimal(parameter.minimum().get());
        BigDecimal maximum = new BigDecimal(parameter.maximum().get());
        BigDecimal step = new BigDecimal(parameter.step().get());
        BigDecimal value = new BigDecimal(parameter.value());
        int scale = Stream.of(minimum, maximum, step, value)
                .mapToInt(BigDecimal::scale)
                .max()
                .orElse(0);
        return Optional.of(new ParameterGrid(
                scale, units(minimum, scale), units(maximum, scale), units(step, scale), units(value, scale)));
    }

    /** The next value above. */
    public long above(long units) {
        return minimum + (Math.floorDiv(units - minimum, step) + 1) * step;
    }

    /** The next value below. */
    public long below(long units) {
        return minimum + Math.floorDiv(units - minimum - 1, step) * step;
    }

    public boolean contains(long units) {
        return minimum <= units && units <= maximum;
    }

    public String text(long units) {
        return BigDecimal.valueOf(units, scale).toPlainString();
    }

    /** Whether a share lies below a value, at it or above it. */
    public int compare(long part, long whole, long units) {
        return Long.compare(Math.multiplyExact(part, BigDecimal.TEN.pow(scale).longValueExact()), units * whole);
    }

    private static long units(BigDecimal number, int scale) {
        return number.movePointRight(scale).longValueExact();
    }
}
