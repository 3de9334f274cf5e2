package uk.whodoeswhat.framework;

import java.math.BigDecimal;

/** A share to be reached or stayed within, exact: `numerator / denominator`; `inclusive` says whether equal counts. */
public record Threshold(long numerator, long denominator, boolean inclusive) {

    /**
     * The threshold at a decimal such as `0.75`.
     *
     * @throws ArithmeticException if the value needs more than 63 bits
     */
    public static Threshold of(String decimal, boolean inclusive) {
        BigDecimal value = new BigDecimal(decimal);
        int scale = Math.max(0, value.scale());
        return new Threshold(
                value.movePointRight(scale).longValueExact(),
                BigDecimal.TEN.pow(scale).longValueExact(),
                inclusive);
    }

    /** Whether `part / whole` is at or above this (above, where equal does not count). */
    public boolean reachedBy(long part, long whole) {
        int order = compare(part, whole);
        return inclusive ? order >= 0 : order > 0;
    }

    /** Whether `part / whole` is at or below this (below, where equal does not count). */
    public boolean holds(long part, long whole) {
        int order = compare(part, whole);
        return inclusive ? order <= 0 : order < 0;
    }

    private int compare(long part, long whole) {
        return Long.compare(Math.multiplyExact(part, denominator), Math.multiplyExact(numerator, whole));
    }
}
