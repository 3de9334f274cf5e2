package uk.whodoeswhat.framework;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An assumption of the house as a number or a yes/no: title, value, unit, the range and step it may take, whether a figure equal to it
 * counts as reaching it (or being within it), the day it was set, the house clause, and the reason.
 */
public record Parameter(
        String id,
        String value,
        Unit unit,
        Optional<String> minimum,
        Optional<String> maximum,
        Optional<String> step,
        boolean inclusive,
        LocalDate dated,
        String clause,
        String title,
        String reason) {

    /** The same with another value. */
    public Parameter with(String other) {
        return new Parameter(id, other, unit, minimum, maximum, step, inclusive, dated, clause, title, reason);
    }

    /** A value of it in words: a share as a percentage, any other number as it stands. */
    public String inWords(String other) {
        return unit == Unit.SHARE
                ? new BigDecimal(other).movePointRight(2).stripTrailingZeros().toPlainString() + "%"
                : other;
    }

    /** What a parameter counts. */
    public enum Unit {
        SHARE,
        GRADE,
        AIMS,
        YEARS,
        MONTHS,
        SUPPLIERS,
        ORGANISATIONS,
        ANSWER
    }
}
