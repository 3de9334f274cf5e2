package uk.whodoeswhat.proposal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * What records check and put in order when they are made. A document is checked before, with places: see {@link
 * ProposalReader}.
 */
final class Checks {
    private Checks() {}

    static void that(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    /** References and codes are sets: sorted, so that their order changes nothing. */
    static List<String> sorted(List<String> codes) {
        return codes.size() < 2 ? List.copyOf(codes) : codes.stream().sorted().toList();
    }

    static <T> List<T> sortedBy(Function<T, String> id, List<T> list) {
        return list.stream().sorted(Comparator.comparing(id)).toList();
    }

    /** An amount without trailing zeros, so that equal amounts are equal. */
    static BigDecimal money(BigDecimal amount) {
        that(amount.signum() >= 0, "an amount of money is not negative");
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
