package uk.whodoeswhat.ledger;

import java.util.OptionalLong;

/** Whole numbers from 0 to 2^63 - 1 that can be written in one way only. */
final class DecimalNumber {
    private DecimalNumber() {}

    static OptionalLong parse(String text) {
        if (!text.matches("0|[1-9][0-9]{0,18}")) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
